import { driedSquid, honey } from "../src/goods";
import { somebody } from "../src/shopper";
import { expect, test } from "../src/test";

test.use({ javaScriptEnabled: false });

test("PromptPay needs no JavaScript, from the search box to the paid order", async ({
  page,
  shopper,
  sandbox,
}) => {
  const { words } = shopper;
  await shopper.find(honey);
  await shopper.addToCart(honey);
  await shopper.find(driedSquid);
  await shopper.addToCart(driedSquid);
  await shopper.openCart();
  await page.getByRole("button", { name: `เพิ่มจำนวน ${driedSquid.title.th}` }).click();
  await expect(page.getByRole("spinbutton", { name: `จำนวน ${driedSquid.title.th}` })).toHaveValue("2");
  await shopper.goToCheckout();
  await page.getByLabel(words.name).fill(somebody.name);
  await page.getByLabel(words.phone, { exact: true }).fill(somebody.phone);
  await page.getByLabel(words.addressLine).fill(somebody.line);
  await page.getByLabel(words.area).fill(somebody.postcode);
  await page.getByRole("main").getByRole("button", { name: "ค้นหา", exact: true }).click();
  await expect(page.getByLabel(words.name)).toHaveValue(somebody.name);
  await page.getByRole("radio", { name: somebody.area }).check();
  await page.getByRole("checkbox", { name: words.privacy }).check();
  await expect(page.getByRole("radio", { name: words.card })).toBeDisabled();
  const amountSatang = await shopper.pay();
  await shopper.seesQr();
  await expect(page.getByRole("img", { name: /^คิวอาร์พร้อมเพย์/ })).toBeVisible();
  await sandbox.pay((await sandbox.pendingCharge(amountSatang)).id);
  await page.getByRole("button", { name: "ตรวจสอบการชำระเงิน" }).click();
  await shopper.seesPaid();
  await expect(page.getByText(`การซื้อครั้งนี้ทำให้ ${driedSquid.group.name} มีรายได้ 640.00 บาท`)).toBeVisible();
});
