import { driedSquid, honeySoap } from "../src/goods";
import { goodCard, somebody } from "../src/shopper";
import { expect, test } from "../src/test";

/** Documented by Omise as "insufficient funds". */
const emptyCard = { ...goodCard, number: "4111 1111 1114 0011" };
/** A card for which the sandbox's bank wants to be asked. */
const askingCard = { ...goodCard, number: "5454 5454 5454 5454" };

test("a card that needs no confirmation pays at once, and its number never reaches the shop", async ({
  page,
  shopper,
  inspect,
  world,
}) => {
  const sentToShop: string[] = [];
  page.on("request", (request) => {
    if (request.url().startsWith(world.shop)) sentToShop.push(request.postData() ?? "");
  });
  await shopper.put(honeySoap);
  await shopper.openCart();
  await shopper.goToCheckout();
  await shopper.fillAddress(somebody);
  await shopper.fillCard(goodCard);
  await inspect("checkout-card");
  await shopper.pay();
  await shopper.seesPaid();
  await expect(page.getByText(`การซื้อครั้งนี้ทำให้ ${honeySoap.group.name} มีรายได้ 69.00 บาท`)).toBeVisible();
  const sent = sentToShop.join("\n");
  expect(sent).toContain("card_token");
  expect(sent).not.toMatch(/4242[\s+-]?4242/);
});

test("a card with 3-D Secure goes to the bank's page, is approved there and comes back paid", async ({
  page,
  shopper,
  world,
}) => {
  await shopper.put(honeySoap, driedSquid);
  await shopper.openCart();
  await shopper.goToCheckout();
  await shopper.fillAddress(somebody);
  await shopper.fillCard(askingCard);
  await shopper.pay();
  await expect(page).toHaveURL((url) => url.origin === new URL(world.sandbox).origin);
  await page.getByRole("button", { name: /^ยืนยันการชำระเงิน/ }).click();
  await expect(page).toHaveURL(/\/orders\/order_/);
  await shopper.seesPaid();
});

test("a card refused at the bank's page leaves an unpaid order that one tap brings back into the cart", async ({
  page,
  shopper,
  inspect,
}) => {
  await shopper.put(honeySoap);
  await shopper.openCart();
  await shopper.goToCheckout();
  await shopper.fillAddress(somebody);
  await shopper.fillCard(askingCard);
  await shopper.pay();
  await page.getByRole("button", { name: /^ปฏิเสธ/ }).click();
  await expect(page.getByRole("heading", { name: "ชำระเงินไม่สำเร็จ" })).toBeVisible();
  await expect(page.getByText("ธนาคารไม่อนุมัติรายการนี้")).toBeVisible();
  await inspect("order-failed");
  await page.getByRole("button", { name: "สั่งซื้ออีกครั้ง" }).click();
  await shopper.seesTitle(shopper.words.checkout);
  await expect(page.getByLabel(shopper.words.name)).toHaveValue(somebody.name);
});

test("a shopper who walks away from the bank's page finds the way back to it on the order's page", async ({
  page,
  shopper,
  inspect,
}) => {
  await shopper.put(honeySoap);
  await shopper.openCart();
  await shopper.goToCheckout();
  await shopper.fillAddress(somebody);
  await shopper.fillCard(askingCard);
  await shopper.pay();
  await expect(page.getByRole("button", { name: /^ปฏิเสธ/ })).toBeVisible();
  await page.goto("/checkout/return");
  await expect(page.getByRole("heading", { name: "รอยืนยันกับธนาคาร" })).toBeVisible();
  await inspect("order-waiting-bank");
  await page.getByRole("link", { name: "ไปยืนยันกับธนาคาร" }).click();
  await page.getByRole("button", { name: /^ยืนยันการชำระเงิน/ }).click();
  await shopper.seesPaid();
});

test("a declined card leaves the cart as it was, says why, and PromptPay pays for that cart", async ({
  page,
  shopper,
  sandbox,
  inspect,
  complaints,
}) => {
  complaints.expect(/status of 4\d\d/);
  await shopper.put(honeySoap);
  await shopper.openCart();
  await shopper.goToCheckout();
  await shopper.fillAddress(somebody);
  await shopper.fillCard(emptyCard);
  await shopper.pay();
  await expect(page.getByRole("alert")).toContainText("วงเงินหรือยอดเงินในบัตรไม่พอ");
  await inspect("checkout-declined");
  await expect(page.getByLabel(shopper.words.name)).toHaveValue(somebody.name);
  await page.getByRole("link", { name: "กลับไปแก้ตะกร้า" }).click();
  await expect(shopper.groupBox(honeySoap)).toContainText(honeySoap.title.th);
  await shopper.goToCheckout();
  await page.getByRole("radio", { name: shopper.words.promptpay }).check();
  const amountSatang = await shopper.pay();
  await shopper.seesQr();
  await sandbox.pay((await sandbox.pendingCharge(amountSatang)).id);
  await shopper.seesPaid();
});
