import type { Page } from "@playwright/test";
import { type Goods, honeySoap, squidCrackers } from "../src/goods";
import { lettersTo } from "../src/mailbox";
import { PortalDesk } from "../src/portal-desk";
import { PublicFigures } from "../src/public-figures";
import { goodCard } from "../src/shopper";
import { slip } from "../src/slip";
import { StaffDesk } from "../src/staff-desk";
import { expect, test } from "../src/test";

// Medusa's own list of orders, where the dashboard opens, draws flags from a server of flags; here is no internet.
test.beforeEach(({ complaints }) => complaints.expect(/flag-icons/));
// Verifiers may see no orders, with which the dashboard opens.
test.beforeEach(({ complaints }) => complaints.expect(/admin\/orders\?|order:read/));

/** Our box on core's page of an order. */
const ours = { within: '[data-testid="group-parts"]' };

test("a paid order is taken back part by part: one group's is cancelled, the other's goods come back, and the card has all the money", async ({
  page,
  shopper,
  sandbox,
  staff,
  world,
  otherDevice,
  complaints,
  inspectStaff,
}) => {
  // A parcel's number with a slip of the finger, before the right one.
  complaints.expect(/status of 400.*portal/);
  await shopper.goToPay(honeySoap, squidCrackers);
  await shopper.fillCard(goodCard);
  const paidSatang = await shopper.pay();
  await shopper.seesPaid();
  const { orderId } = shopper;
  const priceOf = (goods: Goods) =>
    shopper.amountOf(
      new RegExp(`^${goods.title.th}`),
      page.getByRole("article").filter({ hasText: goods.group.name }),
    );
  const [honeySatang, squidSatang] = [await priceOf(honeySoap), await priceOf(squidCrackers)];
  await expect(page.getByText(/^การซื้อครั้งนี้ทำให้/)).toHaveCount(2);
  const figures = new PublicFigures(page);
  const before = {
    honey: await figures.ofGroup(honeySoap.group.handle),
    squid: await figures.ofGroup(squidCrackers.group.handle),
  };

  const desk = new StaffDesk(page, world);
  await desk.signIn(staff("Finance"));
  await desk.openOrder(orderId);
  const refunded = async () =>
    (await sandbox.charges()).find((each) => each.amount === paidSatang && each.paid)?.refunded_amount ?? 0;
  const [soap, crackers] = [desk.part(honeySoap.group.name), desk.part(squidCrackers.group.name)];

  await test.step("one group can't send: its part is cancelled, the other group keeps its own", async () => {
    await crackers.getByRole("button", { name: "ยกเลิกส่วนของกลุ่มนี้" }).click();
    await crackers.getByRole("radio", { name: "กลุ่มส่งสินค้าให้ไม่ได้" }).check();
    await inspectStaff("staff-cancel-part", ours);
    await crackers.getByRole("button", { name: "ยืนยันยกเลิกส่วนนี้" }).click();
    await expect(crackers.getByText("ยกเลิกแล้ว", { exact: true })).toBeVisible();
    await expect(crackers.getByText("คืนแล้ว", { exact: true })).toBeVisible();
    await expect(soap.getByText("ชำระแล้ว", { exact: true })).toBeVisible();
    await inspectStaff("staff-cancelled-part", ours);
    expect(await refunded()).toBeGreaterThan(0);
    expect(await refunded()).toBeLessThan(paidSatang);
  });

  await test.step("the audit log says who did it", async () => {
    await desk.open("บันทึกการทำงาน");
    await page.getByLabel("ทำอะไร").click();
    await page.getByRole("option", { name: "ยกเลิกส่วนของกลุ่ม" }).click();
    const newest = page.getByRole("row").nth(1);
    await expect(newest).toContainText("ยกเลิกส่วนของกลุ่ม");
    await expect(newest).toContainText("ผู้ดูแลตัวอย่าง");
    await inspectStaff("staff-audit");
  });

  await test.step("the other group sends, and its goods come back", async () => {
    const portal = new PortalDesk(await otherDevice());
    await portal.signIn(PortalDesk.loginOf(world, honeySoap.group.handle));
    await portal.openNewestOrder();
    await portal.ship("RR473124829TH");
    await desk.openOrder(orderId);
    // What has left is returned, not cancelled.
    await expect(soap.getByRole("button", { name: "ยกเลิกส่วนของกลุ่มนี้" })).toHaveCount(0);
    await soap.getByRole("button", { name: "รับคืนสินค้า" }).click();
    await soap.getByRole("button", { name: "บันทึกการรับคืน" }).click();
    await expect(soap.getByRole("alert")).toContainText("ใส่จำนวนชิ้นที่รับคืน");
    await soap.getByLabel(new RegExp(`^${honeySoap.title.th}.*คืนได้ 1 ชิ้น`)).fill("1");
    await soap.getByRole("checkbox", { name: /^คืนค่าจัดส่งด้วย/ }).check();
    await inspectStaff("staff-return", ours);
    await soap.getByRole("button", { name: "บันทึกการรับคืน" }).click();
    await expect(soap.getByText("คืนสินค้า", { exact: true })).toBeVisible();
    await expect(soap.getByRole("button", { name: "รับคืนสินค้า" })).toHaveCount(0);
    await inspectStaff("staff-returned", ours);
    expect(await refunded()).toBe(paidSatang);
  });

  await expect(async () => {
    expect(await figures.ofGroup(squidCrackers.group.handle)).toBe(before.squid - squidSatang);
    expect(await figures.ofGroup(honeySoap.group.handle)).toBe(before.honey - honeySatang);
  }).toPass();
});

test("a PromptPay refund goes by the account that the shopper gives without scripts, a slip, and a second person", async ({
  page,
  shopper,
  sandbox,
  staff,
  world,
  browser,
  otherDevice,
  inspect,
  inspectStaff,
}) => {
  const address = `refund-${Date.now()}@example.invalid`;
  await shopper.goToPay(honeySoap);
  await page.getByLabel(shopper.words.email).fill(address);
  const paidSatang = await shopper.pay();
  await shopper.seesQr();
  await sandbox.pay((await sandbox.pendingCharge(paidSatang)).id);
  await shopper.seesPaid();
  const { orderId } = shopper;

  const finance = new StaffDesk(page, world);
  await finance.signIn(staff("Finance"));
  await finance.openOrder(orderId);
  const part = finance.part(honeySoap.group.name);
  await part.getByRole("button", { name: "คืนเงินบางส่วน" }).click();
  await part.getByLabel("จำนวนเงิน (บาท)").fill("20.50");
  await part.getByRole("button", { name: "คืนเงิน", exact: true }).click();
  await expect(part.getByText("รอเลขบัญชีผู้ซื้อ")).toBeVisible();

  await test.step("the shopper opens the letter's link, without JavaScript, and gives an account", async () => {
    const plain = await browser.newContext({
      javaScriptEnabled: false,
      viewport: { width: 390, height: 844 },
    });
    const phone = await plain.newPage();
    await phone.goto(await linkOfLetter(address, /\S+\/refund\?key=\S+/));
    expect(new URL(phone.url()).search, "the key leaves the address").toBe("");
    await fillAccount(phone, "12");
    await expect(phone.getByText("เลขบัญชีต้องเป็นตัวเลข 10–15 หลัก")).toBeVisible();
    await expect(phone.getByLabel("ชื่อบัญชี")).toHaveValue("ผู้ซื้อ ตัวอย่าง");
    await fillAccount(phone, "123-4-56789-0");
    await expect(phone.getByText(/ลงท้าย 7890/)).toBeVisible();
    await plain.close();
  });

  await finance.open("คืนเงิน");
  await fileTransfer(page, "20.50");
  await inspectStaff("staff-refunds");
  const second = new StaffDesk(await otherDevice(), world);
  await second.signIn(staff("Verifier"));
  await second.open("คืนเงิน");
  await approve(second.page, "20.50");
  await expect.poll(() => lettersTo(address).join(), { timeout: 60_000 }).toContain("โอนเงินคืน 20.50 บาท");
  const shopperPage = await otherDevice();
  await shopperPage.goto(await linkOfLetter(address, /\S+\/refund\?key=\S+/));
  await expect(shopperPage.getByText("คืนเงินแล้ว")).toBeVisible();
  await inspect("order-refunded", shopperPage);
});

test("a payment case is worked off: taken on, its money goes back by bank, and the case is closed", async ({
  page,
  shopper,
  sandbox,
  staff,
  world,
  otherDevice,
  inspect,
  inspectStaff,
}) => {
  const amountSatang = await shopper.orderByPromptPay(honeySoap);
  const order = page.url();
  const chargeId = await shopper.payCancelled(sandbox, amountSatang);

  const finance = new StaffDesk(await otherDevice(), world);
  await finance.signIn(staff("Finance"));
  await finance.openCase(chargeId);
  const desk = finance.page;
  await desk.getByRole("button", { name: "รับเรื่อง" }).click();
  await expect(desk.getByRole("definition").filter({ hasText: "ผู้ดูแลตัวอย่าง" })).toBeVisible();
  await desk.getByRole("button", { name: "คืนเงินทางธนาคาร" }).click();
  await finance.confirm("คืนเงินทางธนาคาร");
  await expect(desk.getByText("กำลังคืนทางธนาคาร: รอเลขบัญชีผู้ซื้อ")).toBeVisible();

  await page.goto(order);
  await page.getByRole("link", { name: "กรอกบัญชีรับเงินคืน" }).click();
  await inspect("order-refund-account");
  await fillAccount(page, "9876543210");
  await expect(page.getByText(/ลงท้าย 3210/)).toBeVisible();

  const amount = (amountSatang / 100).toFixed(2);
  await desk.getByRole("link", { name: "ไปที่หน้าคืนเงิน" }).click();
  await fileTransfer(desk, amount);
  const second = new StaffDesk(page, world);
  await second.signIn(staff("Super Admin"));
  await second.open("คืนเงิน");
  await approve(page, amount);
  await page.getByLabel("แสดง").click();
  await page.getByRole("option", { name: "ที่คืนแล้ว" }).click();
  await page
    .getByRole("region", { name: new RegExp(amount) })
    .last()
    .getByRole("link", { name: "จากเงินที่ต้องติดตาม" })
    .click();
  await expect(page.getByText("ปิดแล้ว: คืนทางธนาคาร")).toBeVisible();
  await expect(page.getByText("อนุมัติการโอนคืน")).toBeVisible();
  await inspectStaff("staff-payment-case-closed");
});

test("a payment case is worked off: a new order of the same goods takes the money", async ({
  page,
  shopper,
  sandbox,
  staff,
  world,
  inspectStaff,
}) => {
  const amountSatang = await shopper.orderByPromptPay(squidCrackers);
  const chargeId = await shopper.payCancelled(sandbox, amountSatang);

  const finance = new StaffDesk(page, world);
  await finance.signIn(staff("Finance"));
  await finance.openCase(chargeId);
  await expect(page.getByRole("heading", { name: "คำสั่งซื้อถูกยกเลิกแล้ว" })).toBeVisible();
  await inspectStaff("staff-payment-case");
  await page.getByRole("button", { name: "ทำคำสั่งซื้อใหม่" }).click();
  await finance.confirm("ทำคำสั่งซื้อใหม่");
  await expect(page.getByText("ปิดแล้ว: มีคำสั่งซื้อใหม่")).toBeVisible();
  const made = page
    .getByRole("definition")
    .getByRole("link", { name: /^#\d+$/ })
    .last();
  await made.click();
  await expect(finance.part(squidCrackers.group.name).getByText("ชำระแล้ว", { exact: true })).toBeVisible();
});

/** The newest link of that kind in the letters to an address, once one has come. */
async function linkOfLetter(address: string, link: RegExp): Promise<string> {
  const found = () => lettersTo(address).flatMap((letter) => link.exec(letter)?.[0] ?? []);
  await expect
    .poll(() => found().length, { message: "letters with the link", timeout: 60_000 })
    .toBeGreaterThan(0);
  return found().at(-1) ?? "";
}

async function fillAccount(page: Page, number: string): Promise<void> {
  await page.getByLabel("ธนาคาร").selectOption("kbank");
  await page.getByLabel("เลขบัญชี").fill(number);
  await page.getByLabel("ชื่อบัญชี").fill("ผู้ซื้อ ตัวอย่าง");
  await page.getByRole("button", { name: "บันทึกบัญชี" }).click();
}

/** The newest refund of that amount that waits for its transfer. */
async function fileTransfer(page: Page, amount: string): Promise<void> {
  const box = page
    .getByRole("region", { name: new RegExp(amount) })
    .filter({ hasText: "รอโอนเงิน" })
    .last();
  await box.getByLabel(/^สลิป/).setInputFiles(slip);
  await box.getByRole("button", { name: "บันทึกการโอน" }).click();
  await expect(page.getByText("ท่านเป็นผู้โอน ต้องให้อีกคนอนุมัติ").last()).toBeVisible();
}

async function approve(page: Page, amount: string): Promise<void> {
  const box = page
    .getByRole("region", { name: new RegExp(amount) })
    .filter({ hasText: "รออนุมัติ" })
    .last();
  await box.getByRole("button", { name: "อนุมัติ", exact: true }).click();
  await expect(page.getByText("อนุมัติแล้ว เงินคืนเข้าบัญชีรายได้เรียบร้อย")).toBeVisible();
}
