import fs from "node:fs";
import type { Page } from "@playwright/test";
import { driedSquid, type Goods, honey } from "../src/goods";
import { PublicFigures } from "../src/public-figures";
import { type Shopper, somebody } from "../src/shopper";
import { expect, test } from "../src/test";

const pngSignature = "89504e470d0a1a0a";

test("one PromptPay payment for goods of two groups raises the income of both by exactly their goods", async ({
  page,
  shopper,
  sandbox,
  inspect,
}) => {
  const figures = new PublicFigures(page);
  const before = {
    all: await figures.ofAllGroups(),
    honey: await figures.ofGroup(honey.group.handle),
    squid: await figures.ofGroup(driedSquid.group.handle),
  };

  await test.step("finds honey and dried squid by searching", async () => {
    await shopper.find(honey);
    await inspect("product");
    await shopper.addToCart(honey);
    await shopper.find(driedSquid);
    await shopper.addToCart(driedSquid);
  });
  const cart = await test.step("sees the cart by group, each with its own parcel", async () => {
    const sums = await readCart(shopper);
    await inspect("cart");
    return sums;
  });
  await test.step("fills in an address and presses pay", async () => {
    await shopper.goToCheckout();
    await expect(page.getByText(shopper.words.added), "the word about the cart, two pages on").toHaveCount(0);
    await inspect("checkout-empty");
    await shopper.fillAddress(somebody);
    await inspect("checkout-filled");
    expect(await shopper.pay()).toBe(cart.totalSatang);
    await shopper.seesQr();
  });
  await test.step("sees amount, time left and a QR that can be saved", async () => {
    await expectQr(page, cart.totalSatang);
    await inspect("order-waiting");
    expect(await savePicture(page)).toBe(pngSignature);
  });
  await test.step("pays in the bank's app, and the page says so by itself", async () => {
    const charge = await sandbox.pendingCharge(cart.totalSatang);
    await sandbox.pay(charge.id);
    await shopper.seesPaid();
    await expectIncome(page, honey, cart.honeySatang);
    await expectIncome(page, driedSquid, cart.squidSatang);
    await inspect("order-paid");
  });
  await test.step("everybody sees the income of both groups risen by their goods, without delivery", async () => {
    expect(await figures.ofAllGroups()).toBe(before.all + cart.honeySatang + cart.squidSatang);
    expect(await figures.ofGroup(honey.group.handle)).toBe(before.honey + cart.honeySatang);
    await inspect("group");
    expect(await figures.ofGroup(driedSquid.group.handle)).toBe(before.squid + cart.squidSatang);
  });
});

/** What the cart says each group's goods cost, and what is to be paid in all. */
async function readCart(shopper: Shopper) {
  const { page, words } = shopper;
  await shopper.openCart();
  await expect(page.getByText("ของจาก 2 กลุ่ม ส่งเป็น 2 พัสดุ")).toBeVisible();
  const honeySatang = await shopper.amountOf(words.goods, shopper.groupBox(honey));
  const squidSatang = await shopper.amountOf(words.goods, shopper.groupBox(driedSquid));
  const parcelsSatang =
    (await shopper.amountOf(words.parcel, shopper.groupBox(honey))) +
    (await shopper.amountOf(words.parcel, shopper.groupBox(driedSquid)));
  expect(parcelsSatang, "delivery").toBeGreaterThan(0);
  const totalSatang = await shopper.amountOf(words.total);
  expect(totalSatang).toBe(honeySatang + squidSatang + parcelsSatang);
  return { honeySatang, squidSatang, totalSatang };
}

async function expectQr(page: Page, amountSatang: number): Promise<void> {
  const waiting = page.getByRole("region", { name: "รอชำระเงิน" });
  await expect(waiting.getByText("ยอดที่ต้องชำระ").locator("..")).toContainText(bahtWords(amountSatang));
  await expect(waiting.getByRole("timer")).toHaveText(/^ชำระภายใน 1[45] นาที/);
  const qr = waiting.getByRole("img", { name: `คิวอาร์พร้อมเพย์ ยอด ${bahtWords(amountSatang)}` });
  await expect(qr).toHaveJSProperty("complete", true);
  expect(await qr.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(0);
}

/** @returns the first eight bytes of the saved file */
async function savePicture(page: Page): Promise<string> {
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("link", { name: "บันทึกรูป QR" }).click(),
  ]);
  expect(download.suggestedFilename()).toMatch(/^promptpay-\d+\.png$/);
  return fs
    .readFileSync(await download.path())
    .subarray(0, 8)
    .toString("hex");
}

async function expectIncome(page: Page, { group }: Goods, satang: number): Promise<void> {
  const words = `การซื้อครั้งนี้ทำให้ ${group.name} มีรายได้ ${bahtWords(satang)}`;
  await expect(page.getByText(words, { exact: true })).toBeVisible();
}

function bahtWords(satang: number): string {
  return `${(satang / 100).toLocaleString("en-US", { minimumFractionDigits: 2 })} บาท`;
}
