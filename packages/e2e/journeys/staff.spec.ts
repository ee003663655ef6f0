import { beachSquid, honeySoap } from "../src/goods";
import { satangIn } from "../src/satang-in";
import { StaffDesk } from "../src/staff-desk";
import { expect, test } from "../src/test";

// Medusa's own list of orders, where the dashboard opens, draws flags from a server of flags; here is no internet.
test.beforeEach(({ complaints }) => complaints.expect(/flag-icons/));

test("staff sees the public total, and among a group's entries the sale that a shopper has just paid", async ({
  page,
  shopper,
  sandbox,
  staff,
  world,
  request,
  inspectStaff,
}) => {
  const amountSatang = await shopper.orderByPromptPay(honeySoap);
  await sandbox.pay((await sandbox.pendingCharge(amountSatang)).id);
  await shopper.seesPaid();

  const desk = new StaffDesk(page, world);
  await desk.signIn(staff("Super Admin"));
  await desk.open("รายได้กลุ่ม");
  const total = page.getByTestId("cumulative-total");
  await expect(total).toBeVisible();
  const impact = await request.get(`${world.backend}/store/impact`, {
    headers: { "x-publishable-api-key": world.publishable_key },
  });
  const { cumulative_satang: publicSatang } = await impact.json();
  expect(satangIn(await total.textContent())).toBe(publicSatang);
  await inspectStaff("staff-income");

  await page.getByRole("searchbox", { name: "ค้นหา" }).fill(honeySoap.group.name);
  await page.getByRole("link", { name: honeySoap.group.name }).click();
  const newest = page.getByRole("row").filter({ hasText: "เว็บไซต์นี้" }).first();
  await expect(newest).toContainText("ขาย");
  await expect(newest).toContainText("คำสั่งซื้อ");
  await expect(newest.getByRole("cell").last()).toHaveText("69.00");
  await inspectStaff("staff-income-group");
});

test("money for an order that was cancelled stands on the staff's list and is nobody's income", async ({
  page,
  shopper,
  sandbox,
  staff,
  world,
  inspectStaff,
}) => {
  const amountSatang = await shopper.orderByPromptPay(honeySoap);
  const chargeId = await shopper.payCancelled(sandbox, amountSatang);
  const { orderId } = shopper;
  const number =
    /#?(\d+)/.exec((await page.getByRole("heading", { level: 1 }).textContent()) ?? "")?.[1] ?? "";

  const desk = new StaffDesk(page, world);
  await desk.signIn(staff("Super Admin"));
  const row = await desk.findCase(chargeId);
  await expect(row).toContainText("คำสั่งซื้อถูกยกเลิกแล้ว");
  await expect(row).toContainText(number);
  expect(satangIn(await row.getByRole("cell").nth(1).textContent())).toBe(amountSatang);
  await inspectStaff("staff-payment-cases");
  await page.goto(`/orders/${orderId}`);
  await expect(page.getByText(/^การซื้อครั้งนี้ทำให้/)).toHaveCount(0);
});

test("a new group has its stock location, profile and parcel at once, members who are invited, and a page of its own", async ({
  page,
  staff,
  world,
  inspectStaff,
}) => {
  const handle = `journey-${Date.now()}`;
  const name = `กลุ่มทดลอง ${handle}`;
  const desk = new StaffDesk(page, world);
  await desk.signIn(staff("Super Admin"));
  await desk.open("กลุ่มวิสาหกิจ");
  await page.getByRole("link", { name: "เพิ่มกลุ่ม" }).click();
  await page.getByLabel("ชื่อกลุ่ม").fill(name);
  await page.getByLabel(/^ชื่อในลิงก์/).fill(handle);
  await page.getByLabel("ตำบล / อำเภอ").click();
  await page.getByRole("option", { name: /^เพ · / }).click();
  await page.getByLabel("หมวดสินค้า").click();
  await page.getByRole("option", { name: "น้ำผึ้งและเครื่องดื่ม" }).click();
  await inspectStaff("staff-group-create");
  await page.getByRole("button", { name: "เพิ่มกลุ่ม" }).click();
  await expect(page.getByRole("heading", { name, exact: true })).toBeVisible();
  await inspectStaff("staff-group");

  await page.getByRole("link", { name: "สมาชิกและการช่วยงาน" }).click();
  await page.getByLabel("ชื่อ", { exact: true }).fill("สมาชิก ทดลอง");
  await page.getByLabel("เบอร์มือถือ").fill("000-000-0058");
  await page.getByRole("button", { name: "ออกคำเชิญ" }).click();
  await expect(page.getByText(/\/portal\/invite\/\S+/)).toBeVisible();
  await expect(page.getByRole("region", { name: "คำเชิญที่ยังไม่ได้ใช้" })).toContainText("สมาชิก ทดลอง");
  await page.getByLabel("กลุ่มขอให้ช่วยเรื่องอะไร").fill("กลุ่มขอให้ช่วยแก้สต็อก");
  await page.getByRole("button", { name: "เริ่มช่วย" }).click();
  await expect(page.getByRole("link", { name: "เปิดระบบของกลุ่ม" })).toBeVisible();
  await inspectStaff("staff-group-members");
  await page.getByRole("button", { name: "หยุดช่วยทันที" }).click();
  await expect(page.getByText("เลิกช่วยงานในระบบของกลุ่ม")).toBeVisible();
  const response = await page.goto(`/groups/${handle}`);
  expect(response?.status()).toBe(200);
  await expect(page.getByRole("heading", { level: 1, name })).toBeVisible();
});

test("goods of a group that staff pauses say so and can't be added, until it sells again", async ({
  page,
  shopper,
  staff,
  staffApi,
  world,
}) => {
  const { words } = shopper;
  const desk = new StaffDesk(page, world);
  await desk.signIn(staff("Super Admin"));
  await desk.openGroup(beachSquid.group.name);
  try {
    await page.getByRole("button", { name: "หยุดขายชั่วคราว" }).click();
    await expect(page.getByText("หน้ากลุ่มยังเปิด แต่สั่งซื้อไม่ได้")).toBeVisible();
    // A page of the catalogue may be two seconds old.
    await expect(async () => {
      await shopper.open(beachSquid);
      await expect(page.getByText(/^กลุ่มนี้หยุดรับออเดอร์ชั่วคราว/)).toBeVisible({ timeout: 1_000 });
    }).toPass();
    await expect(page.getByRole("button", { name: words.add, exact: true })).toHaveCount(0);
    await expect(async () => {
      await page.goto(`/groups/${beachSquid.group.handle}`);
      await expect(page.getByText(/^กลุ่มนี้หยุดรับออเดอร์ชั่วคราว/)).toBeVisible({ timeout: 1_000 });
    }).toPass();
  } finally {
    const { groups } = await staffApi.get<{ groups: { id: string; handle: string }[] }>("groups?limit=100");
    const group = groups.find(({ handle }) => handle === beachSquid.group.handle);
    await staffApi.post(`groups/${group?.id}/status`, { status: "active" });
  }
  await expect(async () => {
    await shopper.open(beachSquid);
    await expect(page.getByRole("button", { name: words.add, exact: true })).toBeVisible({ timeout: 1_000 });
  }).toPass();
  await shopper.addToCart(beachSquid);
});

test("a viewer sees the income, and may not pause a group", async ({
  page,
  shopper,
  staff,
  world,
  complaints,
}) => {
  complaints.expect(/status of 403/);
  const desk = new StaffDesk(page, world);
  await desk.signIn(staff("Viewer"));
  // Not core's list of orders, which a viewer may not see.
  await expect(page).toHaveURL(`${world.admin}/revenue`);
  await expect(page.getByTestId("cumulative-total")).toBeVisible();
  await desk.openGroup(beachSquid.group.name);
  await page.getByRole("button", { name: "หยุดขายชั่วคราว" }).click();
  await expect(
    page
      .getByRole("region", { name: /notifications/i })
      .getByText(/.+/)
      .first(),
  ).toBeVisible();
  await expect(page.getByText("หน้ากลุ่มเปิด สั่งซื้อได้")).toBeVisible();
  await shopper.open(beachSquid);
  await expect(page.getByRole("button", { name: shopper.words.add, exact: true })).toBeVisible();
});
