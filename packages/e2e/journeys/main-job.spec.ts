import fs from "node:fs";
import { driedSquid, honey } from "../src/goods";
import { PublicFigures } from "../src/public-figures";
import { somebody } from "../src/shopper";
import { expect, test } from "../src/test";

const pngSignature = "89504e470d0a1a0a";

test("one PromptPay payment for goods of two groups raises the income of both by exactly their goods", async ({
  page,
  shopper,
  sandbox,
  inspect,
}) => {
  const { words } = shopper;
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

  const goods = { honey: 0, squid: 0 };
  let totalSatang = 0;
  await test.step("sees the cart by group, each with its own parcel", async () => {
    await shopper.openCart();
    await expect(page.getByText("ของจาก 2 กลุ่ม ส่งเป็น 2 พัสดุ")).toBeVisible();
    const boxes = { honey: shopper.groupBox(honey), squid: shopper.groupBox(driedSquid) };
    goods.honey = await shopper.amountOf(words.goods, boxes.honey);
    goods.squid = await shopper.amountOf(words.goods, boxes.squid);
    const parcels =
      (await shopper.amountOf(words.parcel, boxes.honey)) +
      (await shopper.amountOf(words.parcel, boxes.squid));
    expect(parcels).toBeGreaterThan(0);
    totalSatang = await shopper.amountOf(words.total);
    expect(totalSatang).toBe(goods.honey + goods.squid + parcels);
    await inspect("cart");
  });

  await test.step("fills in an address and presses pay", async () => {
    await shopper.goToCheckout();
    await expect(page.getByText(words.added), "the word about the cart, two pages on").toHaveCount(0);
    await inspect("checkout-empty");
    await shopper.fillAddress(somebody);
    await inspect("checkout-filled");
    expect(await shopper.pay()).toBe(totalSatang);
  });

  await test.step("sees amount, time left and a QR that can be saved", async () => {
    await shopper.seesQr();
    const waiting = page.getByRole("region", { name: words.waiting });
    await expect(waiting.getByText("ยอดที่ต้องชำระ").locator("..")).toContainText(
      (totalSatang / 100).toLocaleString("en-US", { minimumFractionDigits: 2 }),
    );
    await expect(waiting.getByRole("timer")).toHaveText(/^ชำระภายใน 1[45] นาที/);
    const qr = waiting.getByRole("img", { name: /^คิวอาร์พร้อมเพย์ ยอด/ });
    await expect(qr).toHaveJSProperty("complete", true);
    expect(await qr.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(0);
    await inspect("order-waiting");
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      waiting.getByRole("link", { name: "บันทึกรูป QR" }).click(),
    ]);
    expect(download.suggestedFilename()).toMatch(/^promptpay-\d+\.png$/);
    const picture = fs.readFileSync(await download.path());
    expect(picture.subarray(0, 8).toString("hex")).toBe(pngSignature);
  });

  await test.step("pays in the bank's app, and the page says so by itself", async () => {
    const charge = await sandbox.pendingCharge(totalSatang);
    await sandbox.pay(charge.id);
    await shopper.seesPaid();
    for (const [name, satang] of [
      [honey.group.name, goods.honey],
      [driedSquid.group.name, goods.squid],
    ] as const) {
      const amount = (satang / 100).toLocaleString("en-US", { minimumFractionDigits: 2 });
      await expect(page.getByText(`การซื้อครั้งนี้ทำให้ ${name} มีรายได้ ${amount} บาท`)).toBeVisible();
    }
    await inspect("order-paid");
  });

  await test.step("everybody sees the income of both groups risen by their goods, without delivery", async () => {
    expect(await figures.ofAllGroups()).toBe(before.all + goods.honey + goods.squid);
    await figures.expectGroup(honey.group.handle, before.honey + goods.honey);
    await inspect("group");
    await figures.expectGroup(driedSquid.group.handle, before.squid + goods.squid);
  });
});
