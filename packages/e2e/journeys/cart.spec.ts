import { driedSquid, honeySoap, squidCrackers } from "../src/goods";
import { somebody } from "../src/shopper";
import { expect, test } from "../src/test";

test("the cart's sums follow every change in it, down to the empty cart", async ({ page, shopper }) => {
  const { words } = shopper;
  await shopper.put(honeySoap, squidCrackers);
  await shopper.openCart();
  const soap = shopper.groupBox(honeySoap);
  await expect(soap).toContainText("฿69");
  await page.getByRole("button", { name: `เพิ่มจำนวน ${honeySoap.title.th}` }).click();
  await expect(page.getByRole("spinbutton", { name: `จำนวน ${honeySoap.title.th}` })).toHaveValue("2");
  await expect(soap).toContainText("฿138");
  expect(await shopper.amountOf(words.goods, soap)).toBe(13_800);
  await page.getByRole("spinbutton", { name: `จำนวน ${honeySoap.title.th}` }).fill("5");
  await page.keyboard.press("Enter");
  await expect(soap).toContainText("฿345");
  await page.getByRole("button", { name: `เอา ${squidCrackers.title.th} ออกจากตะกร้า` }).click();
  await expect(page.getByText("ของจากกลุ่มเดียว ส่งรวมเป็นพัสดุเดียว")).toBeVisible();
  await expect(shopper.groupBox(squidCrackers)).toHaveCount(0);
  await page.getByRole("button", { name: `เอา ${honeySoap.title.th} ออกจากตะกร้า` }).click();
  await shopper.seesTitle("ตะกร้ายังไม่มีของ");
});

test("what was sold meanwhile is named when paying, before any charge, and the rest can be ordered", async ({
  page,
  shopper,
  sandbox,
  staffApi,
  inspect,
  complaints,
}) => {
  complaints.expect(/status of 409/);
  await shopper.put(squidCrackers, squidCrackers);
  await shopper.openCart();
  await shopper.goToCheckout();
  await shopper.fillAddress(somebody);
  const charges = (await sandbox.charges()).length;
  await staffApi.leaveInStock("S19-04-1", 1, async () => {
    await shopper.pay();
    const alert = page.getByRole("alert");
    // The page may have read the cart again before the button was pressed, and then it says it itself.
    await expect(alert).toContainText(/ข้าวเกรียบหมึก.*(ต้องการ 2 ชิ้น มี 1 ชิ้น|มีเหลือ 1 ชิ้น)/);
    await inspect("checkout-sold-out");
    expect((await sandbox.charges()).length, "charges at Omise").toBe(charges);
    await alert.getByRole("link", { name: "แก้ตะกร้า" }).click();
    await shopper.seesTitle(shopper.words.cart);
    await expect(page.getByText("มีเหลือ 1 ชิ้น ลดจำนวนลงเพื่อสั่งต่อ")).toBeVisible();
    await inspect("cart-short");
    await page.getByRole("button", { name: `ลดจำนวน ${squidCrackers.title.th}` }).click();
    await shopper.goToCheckout();
    await expect(page.getByLabel(shopper.words.name)).toHaveValue(somebody.name);
    await shopper.pay();
    await shopper.seesQr();
  });
});

test("a discount comes off what the groups earn, to the satang, and leaves delivery alone", async ({
  page,
  shopper,
  sandbox,
  staffApi,
  inspect,
}) => {
  // 7 of 100 of 69 and of 320 baht leaves satang in both parts.
  await staffApi.duringDiscount(7, async () => {
    await shopper.put(honeySoap, driedSquid);
    await shopper.openCart();
    await expect(page.getByRole("region", { name: "รวมทั้งหมด" })).toContainText("-฿27.23");
    await inspect("cart-discount");
    await shopper.goToCheckout();
    await shopper.fillAddress(somebody);
    const amountSatang = await shopper.pay();
    expect(amountSatang).toBe(38_900 - 2_723 + 7_000);
    await shopper.seesQr();
    await sandbox.pay((await sandbox.pendingCharge(amountSatang)).id);
    await shopper.seesPaid();
  });
  await expect(page.getByText(`ทำให้ ${honeySoap.group.name} มีรายได้ 64.17 บาท`)).toBeVisible();
  await expect(page.getByText(`ทำให้ ${driedSquid.group.name} มีรายได้ 297.60 บาท`)).toBeVisible();
  const part = page.getByRole("article").filter({ hasText: driedSquid.group.name });
  expect(await shopper.amountOf(/^ปลาหมึกแห้งตากลม/, part)).toBe(32_000);
  expect(await shopper.amountOf(/^ส่วนลด$/, part)).toBe(2_240);
  expect(await shopper.amountOf(/^รวมกลุ่มนี้$/, part)).toBe(32_000 - 2_240 + 3_500);
  await inspect("order-paid-discount");
});
