import { driedSquid, honeySoap } from "../src/goods";
import { goodCard, Shopper, somebody } from "../src/shopper";
import { expect, test } from "../src/test";

/** A card for which the sandbox's bank wants to be asked. */
const askingCard = { ...goodCard, number: "5454 5454 5454 5454" };

test("a shopper with a live QR pays by card instead, comes back to the QR from the bank, and pays it", async ({
  page,
  shopper,
  sandbox,
  inspect,
  world,
}) => {
  const amountSatang = await shopper.orderByPromptPay(honeySoap, driedSquid);
  const order = page.url();
  const qr = await sandbox.pendingCharge(amountSatang);
  await page.getByText("เปลี่ยนไปจ่ายด้วยบัตร").click();
  await inspect("order-change-to-card");
  const { words } = shopper;
  await page.getByLabel(words.cardNumber).fill(askingCard.number);
  await page.getByLabel(words.cardName).fill(askingCard.name);
  await page.getByLabel(words.cardExpiry).fill("12/40");
  await page.getByLabel(words.cardCode).fill("123");
  await page.getByRole("button", { name: /^จ่าย .* ด้วยบัตร$/ }).click();
  await expect(page).toHaveURL((url) => url.origin === new URL(world.sandbox).origin);

  await page.goto(order);
  await page.getByText("เปลี่ยนไปจ่ายด้วยพร้อมเพย์").click();
  await inspect("order-change-to-qr");
  await page.getByRole("button", { name: /^แสดงคิวอาร์/ }).click();
  await shopper.seesQr();
  await sandbox.pay(qr.id);
  await shopper.seesPaid();
});

test("two tabs that press pay at the same moment lead to one order", async ({ page, context, shopper }) => {
  await shopper.put(honeySoap);
  await shopper.openCart();
  await shopper.goToCheckout();
  await shopper.fillAddress(somebody);
  const other = new Shopper(await context.newPage());
  await other.page.goto("/checkout");
  await other.fillAddress(somebody);
  await Promise.all([shopper.pay(), other.pay()]);
  await Promise.all([shopper.seesQr(), other.seesQr()]);
  expect(other.page.url()).toBe(page.url());
});
