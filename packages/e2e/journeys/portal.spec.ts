import fs from "node:fs";
import path from "node:path";
import type { Page } from "@playwright/test";
import { beachSquid, honeySoap, squidCrackers, sweetSquid } from "../src/goods";
import { PortalDesk } from "../src/portal-desk";
import type { Run } from "../src/read-run";
import { satangIn } from "../src/satang-in";
import { Shopper, somebody } from "../src/shopper";
import { expect, test } from "../src/test";
import { waitForScripts } from "../src/wait-for-scripts";

/** A small Android phone. */
test.use({ viewport: { width: 360, height: 740 } });

const parcel = "RR473124829TH";
const photo = {
  name: "slip.png",
  mimeType: "image/png",
  buffer: Buffer.from(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==",
    "base64",
  ),
};
/** Nobody's number, another one each time. */
const newPhone = () => `08${String(Date.now()).slice(-8)}`;

/** Whom a number belongs to: a journey that is tried again meets those of its first try. */
const nameOf = (phone: string) => `คนใหม่ ${phone.slice(-6)} ตัวอย่าง`;

/** A manager invites; the link is shown once, as text for LINE and as a QR for paper. */
async function invite(desk: PortalDesk, phone: string): Promise<string> {
  await desk.page.goto("/portal/members");
  await desk.page.getByLabel("ชื่อ").fill(nameOf(phone));
  await desk.page.getByLabel("เบอร์โทรศัพท์").fill(phone);
  await desk.page.getByRole("button", { name: "สร้างลิงก์เชิญ" }).click();
  await expect(desk.page.getByRole("img", { name: "คิวอาร์ของลิงก์เชิญ" })).toBeVisible();
  return desk.page.getByLabel("ลิงก์เชิญ").inputValue();
}

async function acceptInvite(page: Page, url: string): Promise<void> {
  await page.goto(url);
  await page.getByLabel("ตั้งรหัส 6 หลักของคุณ").fill("111111");
  await page.getByRole("button", { name: "ยืนยันและเข้าสู่ระบบ" }).click();
  await expect(page.getByRole("alert")).toContainText("เดาง่าย");
  await page.getByLabel("ตั้งรหัส 6 หลักของคุณ").fill("471928");
  await page.getByRole("button", { name: "ยืนยันและเข้าสู่ระบบ" }).click();
  await new PortalDesk(page).seesToday();
}

const honeyManager = (world: Run) => PortalDesk.loginOf(world, honeySoap.group.handle);

test("somebody who was invited signs in by the link once, and is signed out when the phone is lost", async ({
  page,
  world,
  inspect,
  otherDevice,
  complaints,
}) => {
  // A PIN that is too easy.
  complaints.expect(/status of 400/);
  const desk = new PortalDesk(page);
  await desk.signIn(honeyManager(world));
  const phone = newPhone();
  const url = await invite(desk, phone);
  await inspect("portal-invite-ready");
  const other = await otherDevice();
  await acceptInvite(other, url);
  await inspect("portal-today-of-the-invited", other);
  await other.goto(url);
  await expect(other.getByRole("alert")).toContainText("ใช้ไม่ได้แล้ว");

  await page.goto("/portal/members");
  const card = page.getByRole("listitem").filter({ hasText: nameOf(phone) });
  await card.getByText("เปลี่ยนหน้าที่ หรือมือถือหาย").click();
  await card.getByRole("button", { name: "มือถือหาย ออกจากระบบทุกเครื่อง" }).click();
  await expect(page.getByRole("status").filter({ hasText: "บันทึกแล้ว" })).toBeVisible();
  await other.goto("/portal/stock");
  await expect(other).toHaveURL(/\/portal\/sign-in$/);
});

test("a new order is accepted, packed and sent, and its shopper is told at each step", async ({
  page,
  shopper,
  sandbox,
  world,
  inspect,
  otherDevice,
  complaints,
}) => {
  // A number that is none of the carrier's.
  complaints.expect(/status of 400/);
  const amount = await shopper.orderByPromptPay(honeySoap);
  await sandbox.pay((await sandbox.pendingCharge(amount)).id);
  await shopper.seesPaid();
  const desk = new PortalDesk(await otherDevice());
  await desk.signIn(honeyManager(world));
  await desk.openNewestOrder();
  await inspect("portal-order-new", desk.page);
  await desk.ship(parcel);
  await inspect("portal-order-sent", desk.page);
  await page.reload();
  await expect(page.getByRole("main")).toContainText(parcel);
});

test("a sale in chat is recorded in four taps with its photo, and what staff send back can be mended", async ({
  page,
  world,
  inspect,
  staffApi,
}) => {
  const desk = new PortalDesk(page);
  await desk.signIn(honeyManager(world));
  await desk.tap("แจ้งยอดขาย", "link");
  await expect(page.getByRole("heading", { level: 1, name: "แจ้งยอดขาย" })).toBeVisible();
  await inspect("portal-sale-new");
  await waitForScripts(page);
  const amount = 1_000 + (Date.now() % 9_000);
  await desk.tap("LINE", "radio");
  // The keyboard of the amount is open by now and the day is today: neither is a tap.
  await expect(page.getByLabel("ได้เงินเท่าไร (บาท)")).toBeFocused();
  await page.keyboard.type(String(amount));
  const chooser = page.waitForEvent("filechooser");
  await desk.tapField("รูปสลิปหรือรูปงาน");
  await (await chooser).setFiles(photo);
  await desk.tap("ส่งให้สมาคมตรวจ");
  expect(desk.taps).toBe(4);
  await expect(page.getByRole("status").filter({ hasText: "ส่งแล้ว" })).toBeVisible();
  const shown = new RegExp(amount.toLocaleString("en-US"));
  const card = page.getByRole("main").getByRole("link", { name: shown });
  await expect(card).toContainText("รอสมาคมตรวจ");
  await inspect("portal-sales");

  const { claims } = await staffApi.get<{ claims: { id: string; version: number; amount_satang: number }[] }>(
    "income-claims?status=submitted&limit=100",
  );
  const claim = claims.find(({ amount_satang }) => amount_satang === amount * 100);
  await staffApi.post(`income-claims/${claim?.id}/reject`, {
    version: claim?.version,
    reason: "รูปไม่ชัด ถ่ายใหม่",
  });
  await page.reload();
  await expect(card).toContainText("รูปไม่ชัด ถ่ายใหม่");
  await card.click();
  await inspect("portal-sale-rejected");
  await page.getByLabel("รูปสลิปหรือรูปงาน").setInputFiles(photo);
  await page.getByRole("button", { name: "ส่งให้สมาคมตรวจ" }).click();
  await expect(card).toContainText("รอสมาคมตรวจ");
});

test("goods are fetched at the group for nothing: nobody asks where the shopper lives, and both sides see where and when", async ({
  page,
  sandbox,
  world,
  inspect,
  otherDevice,
}) => {
  const place = "ที่ทำการกลุ่ม ข้างศาลาหมู่บ้าน (ตัวอย่าง) จันทร์–เสาร์ 9.00–16.00 น.";
  const desk = new PortalDesk(page);
  await desk.signIn(PortalDesk.loginOf(world, beachSquid.group.handle));
  await page.goto("/portal/shop");
  await page.getByLabel("รับที่ไหน วันไหน กี่โมง").fill(place);
  await desk.tap(/เปิดให้มารับเอง|บันทึกข้อความใหม่/);
  await desk.sees("เปิดอยู่: ลูกค้ามารับเองได้");
  await inspect("portal-shop-pickup");

  const buyer = new Shopper(await otherDevice());
  await buyer.put(beachSquid);
  await buyer.openCart();
  await buyer.goToCheckout();
  const button = buyer.page.getByRole("button", { name: buyer.words.pay });
  const withParcels = satangIn(await button.textContent());
  await buyer.page.getByRole("radio", { name: "มารับเองที่กลุ่ม" }).check();
  await expect(async () => {
    expect(satangIn(await button.textContent())).toBeLessThan(withParcels);
  }).toPass();
  await expect(buyer.page.getByText("จึงไม่ต้องกรอกที่อยู่")).toBeVisible();
  await expect(buyer.page.getByLabel(buyer.words.addressLine)).toHaveCount(0);
  await buyer.page.getByLabel(buyer.words.name).fill(somebody.name);
  await buyer.page.getByLabel(buyer.words.phone, { exact: true }).fill(somebody.phone);
  await buyer.page.getByRole("checkbox", { name: buyer.words.privacy }).check();
  await inspect("checkout-pickup", buyer.page);
  const amount = await buyer.pay();
  await buyer.seesQr();
  await sandbox.pay((await sandbox.pendingCharge(amount)).id);
  await buyer.seesPaid();
  await expect(buyer.page.getByRole("main")).toContainText(place);
  await inspect("order-pickup", buyer.page);

  await desk.openNewestOrder();
  await desk.sees("ลูกค้ามารับเองที่กลุ่ม");
  await desk.tap("รับออเดอร์");
  await desk.sees("รอแพ็กสินค้า");
  await desk.tap(/แพ็ก/);
  await desk.tap("พร้อมให้มารับที่กลุ่ม");
  await desk.sees("รอลูกค้ามารับ");
  await inspect("portal-order-pickup");
  await buyer.page.reload();
  await expect(buyer.page.getByRole("main")).toContainText("พร้อมให้รับ");
  await desk.tap("ลูกค้ามารับแล้ว");
  await expect(page.getByRole("button", { name: "ลูกค้ามารับแล้ว" })).toBeHidden();

  // What would spoil in a parcel is on sale meanwhile, and comes in no other way.
  await buyer.open(sweetSquid);
  await expect(buyer.page.getByText("ต้องมารับเองที่กลุ่ม").first()).toContainText(place);
  await inspect("product-pickup-only", buyer.page);
  await buyer.addToCart(sweetSquid);
  await buyer.openCart();
  await expect(buyer.page.getByText("จึงต้องมารับเองทั้งหมด")).toBeVisible();
  await buyer.goToCheckout();
  await expect(buyer.page.getByText("เพราะมีของที่ส่งพัสดุไม่ได้")).toBeVisible();
  await expect(buyer.page.getByRole("radio", { name: "มารับเองที่กลุ่ม" })).toHaveCount(0);
  await inspect("checkout-pickup-only", buyer.page);

  await page.goto("/portal/shop");
  await desk.tap("เลิกให้มารับเอง");
  await desk.sees("ปิดอยู่: ส่งพัสดุอย่างเดียว");
});

test("a manager makes a passport for the bank, whose clerk reads the same sum until it is revoked, and takes the cash report home", async ({
  page,
  world,
  inspect,
  otherDevice,
  complaints,
}) => {
  // A reason is asked for before anything is revoked.
  complaints.expect(/status of 400/);
  await new PortalDesk(page).signIn(honeyManager(world));
  await page.goto("/portal/income");
  const bytesOf = async (name: string) => {
    const download = page.waitForEvent("download");
    await page.getByRole("link", { name, exact: true }).click();
    return fs.readFileSync(await (await download).path());
  };
  const year = 543 + new Date().getUTCFullYear() - 1;
  expect((await bytesOf(`CSV ปี ${year}`)).toString("utf8")).toMatch(/^\uFEFFวันที่,รายการ,รายรับ/);
  expect((await bytesOf(`Excel ปี ${year}`)).subarray(0, 2).toString()).toBe("PK");
  expect((await bytesOf(`PDF ปี ${year}`)).subarray(0, 5).toString()).toBe("%PDF-");

  await page.getByRole("link", { name: "ออกหนังสือรับรอง" }).click();
  await page.getByRole("button", { name: "ออกหนังสือรับรอง" }).click();
  await expect(page.getByText("ออกหนังสือรับรองแล้ว")).toBeVisible();
  const passport = page.getByRole("listitem").filter({ hasText: /^เลขที่/ }).first();
  await expect(passport).toContainText("ใช้ได้ถึง");
  await inspect("portal-passports");
  const sum = satangIn(await passport.getByText(/^รวม /).textContent());
  expect((await bytesOf("ดาวน์โหลด PDF")).subarray(0, 5).toString()).toBe("%PDF-");

  const clerk = await otherDevice();
  const address = (await passport.getByRole("link", { name: /หน้าที่ผู้รับเห็น/ }).getAttribute("href")) ?? "";
  await clerk.goto(address);
  await expect(clerk.getByRole("heading", { level: 1 })).toContainText("เป็นของจริงและยังใช้ได้");
  expect(satangIn(await clerk.getByTestId("passport-total").textContent())).toBe(sum);

  await passport.getByText("ยกเลิกหนังสือฉบับนี้").click();
  const reason = passport.getByLabel("เหตุผล");
  await reason.fill("   ");
  await passport.getByRole("button", { name: "ยืนยันยกเลิก" }).click();
  await expect(page.getByRole("alert")).toContainText("เขียนเหตุผล");
  await reason.fill("ยื่นผิดธนาคาร");
  await passport.getByRole("button", { name: "ยืนยันยกเลิก" }).click();
  await expect(passport).toContainText("ยกเลิกแล้ว");
  await clerk.goto(address);
  await expect(clerk.getByRole("heading", { level: 1 })).toContainText("ถูกยกเลิกแล้ว");
});

test("a page that calls itself a picture is refused in words, and what was typed stays", async ({
  page,
  world,
  complaints,
}) => {
  complaints.expect(/status of 400/);
  const desk = new PortalDesk(page);
  await desk.signIn(honeyManager(world));
  await page.goto("/portal/income/sales/new");
  await page.getByRole("radio", { name: "Facebook" }).check();
  await page.getByLabel("ได้เงินเท่าไร (บาท)").fill("350");
  const html = { name: "photo.jpg", mimeType: "image/jpeg", buffer: Buffer.from("<svg onload=alert(1)>") };
  await page.getByLabel("รูปสลิปหรือรูปงาน").setInputFiles(html);
  await page.getByRole("button", { name: "ส่งให้สมาคมตรวจ" }).click();
  await expect(page.getByRole("alert")).toContainText("ไม่ใช่รูป");
  await expect(page.getByLabel("ได้เงินเท่าไร (บาท)")).toHaveValue("350");
  await expect(page.getByRole("radio", { name: "Facebook" })).toBeChecked();
});

test("who serves two groups goes from one to the other, and sees only what belongs to it", async ({
  page,
  world,
  otherDevice,
}) => {
  const [guest, host] = world.logins.members.filter(({ role }) => role === "manager").slice(6);
  if (!guest || !host) throw new Error("The sample world has too few managers.");
  const desk = new PortalDesk(page);
  const seen = async () => {
    await page.goto("/portal/stock");
    const group = await page.getByRole("banner").locator(".portal-name").textContent();
    const goods = page.getByRole("main").getByRole("listitem");
    const rows = goods.filter({ has: page.locator("output.portal-number") });
    return { group: group ?? "", goods: await rows.allTextContents() };
  };
  await desk.signIn(guest);
  const own = await seen();
  const inviting = new PortalDesk(await otherDevice());
  await inviting.signIn(host);
  await page.goto(await invite(inviting, guest.phone));
  // A PIN that is there already stays.
  await page.getByLabel(/รหัส/).fill(guest.pin);
  await page.getByRole("button", { name: "ยืนยันและเข้าสู่ระบบ" }).click();
  await desk.seesToday();
  const other = await seen();
  expect(other.group).not.toBe(own.group);
  expect(other.goods.length).toBeGreaterThan(0);
  expect(other.goods.filter((each) => own.goods.includes(each))).toEqual([]);
  await page.locator("summary").first().tap();
  await desk.tap(`ไปที่กลุ่ม ${own.group}`);
  await desk.seesToday();
  expect(await seen()).toEqual(own);
});

test("a photo of 40 MB is refused beside its field, at once and without scripts, and the form keeps the rest", async ({
  page,
  world,
  browser,
  contextOptions,
  complaints,
}, info) => {
  complaints.expect(/status of 400/);
  const large = info.outputPath("photo.jpg");
  fs.writeFileSync(large, Buffer.alloc(40 * 1024 * 1024, 1));
  await new PortalDesk(page).signIn(honeyManager(world));
  const plain = await browser.newContext({
    ...contextOptions,
    javaScriptEnabled: false,
    storageState: await page.context().storageState(),
  });
  for (const each of [page, await plain.newPage()]) {
    await each.goto("/portal/products/new");
    if (each === page) await waitForScripts(page);
    await each.getByLabel("ชื่อสินค้า").fill("น้ำผึ้งป่า");
    await each.getByLabel("ราคา (บาท)").fill("180");
    await each.getByLabel("เลือกรูป").setInputFiles(large);
    if (each !== page) await each.getByRole("button", { name: "เก็บไว้ก่อน" }).click();
    await expect(each.getByText("รูปใหญ่เกิน 16 MB")).toBeVisible();
    await expect(each.getByLabel("ชื่อสินค้า")).toHaveValue("น้ำผึ้งป่า");
    await expect(each.getByLabel("ราคา (บาท)")).toHaveValue("180");
    await each.goto("/portal/income/sales/new");
    if (each === page) await waitForScripts(page);
    await each.getByRole("radio", { name: "Facebook" }).check();
    await each.getByLabel("ได้เงินเท่าไร (บาท)").fill("350");
    await each.getByLabel("รูปสลิปหรือรูปงาน").setInputFiles(large);
    if (each !== page) await each.getByRole("button", { name: "ส่งให้สมาคมตรวจ" }).click();
    await expect(each.getByText("ไฟล์ใหญ่เกิน 10 MB")).toBeVisible();
    await expect(each.getByLabel("ได้เงินเท่าไร (บาท)")).toHaveValue("350");
    await expect(each.getByRole("radio", { name: "Facebook" })).toBeChecked();
  }
  await plain.close();
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("an invited member signs in", async ({ page, world, browser, contextOptions }) => {
    const desk = new PortalDesk(page);
    await desk.signIn(honeyManager(world));
    const other = await browser.newContext(contextOptions);
    await acceptInvite(await other.newPage(), await invite(desk, newPhone()));
    await other.close();
  });

  test("a parcel is sent", async ({ page, world, browser, contextOptions, sandbox, complaints }) => {
    complaints.expect(/status of 400/);
    const scripted = await browser.newContext({ ...contextOptions, javaScriptEnabled: true });
    const shopper = new Shopper(await scripted.newPage());
    const amount = await shopper.orderByPromptPay(squidCrackers);
    await sandbox.pay((await sandbox.pendingCharge(amount)).id);
    await shopper.seesPaid();
    await scripted.close();
    const desk = new PortalDesk(page);
    await desk.signIn(PortalDesk.loginOf(world, squidCrackers.group.handle));
    await desk.openNewestOrder();
    await desk.ship("RR473124846TH");
  });
});

test.describe("every page of the portal", () => {
  const files = fs.readdirSync(path.join(import.meta.dirname, "../../../storefront/app/routes"));
  const pages = files
    .filter((file) => file.startsWith("($lang)._portal.portal.") && file.endsWith(".tsx"))
    .map((file) =>
      file
        .replace("($lang)._portal.", "")
        .replace(/(\._index)?\.tsx$/, "")
        .replaceAll(".", "/"),
    );
  /** Where a page of one thing is found: by the first link of its list. */
  const lists: Record<string, string> = { "portal/orders/$id": "/portal/orders?filter=sent" };

  test("is in order for eyes, screen readers and a small screen", async ({ page, world, inspect }) => {
    test.setTimeout(240_000);
    expect(pages.length).toBeGreaterThanOrEqual(10);
    await new PortalDesk(page).signIn(honeyManager(world));
    for (const name of pages) {
      await test.step(name, async () => {
        if (name.includes("$")) {
          const parent = name.slice(0, name.indexOf("/$"));
          const link = page.getByRole("main").locator(`a[href^="/${parent}/"]:not([href$="/new"])`);
          await page.goto(lists[name] ?? `/${parent}`);
          await link.first().click();
          await expect(page).toHaveURL(new RegExp(`/${parent}/[^/?]+$`));
        } else {
          await page.goto(`/${name}`);
        }
        await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
        await inspect(name.replaceAll(/\W+/g, "-"));
      });
    }
  });
});
