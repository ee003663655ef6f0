import { driedSquid, honeySoap } from "../src/goods";
import { lettersTo } from "../src/mailbox";
import { somebody } from "../src/shopper";
import { expect, test } from "../src/test";

const sixteenMinutesMs = 16 * 60_000;

test("a QR that ran out unpaid closes the order, and one tap orders the same goods anew", async ({
  page,
  shopper,
  sandbox,
  inspect,
}) => {
  const first = await shopper.orderByPromptPay(honeySoap, driedSquid);
  await sandbox.advanceClock(sixteenMinutesMs);
  // The page may find it out by itself before the button is pressed.
  const over = page.getByRole("heading", { name: "หมดเวลาชำระเงิน" });
  await page.getByRole("button", { name: "ตรวจสอบการชำระเงิน" }).or(over).first().click();
  await expect(over).toBeVisible();
  await expect(page.getByText("อย่าสแกนคิวอาร์เดิม")).toBeVisible();
  await inspect("order-expired");
  await sandbox.resetClock();
  await page.getByRole("button", { name: "สั่งซื้ออีกครั้ง" }).click();
  await shopper.seesTitle(shopper.words.checkout);
  await expect(page.getByText("ใส่รายการเดิมในตะกร้าแล้ว")).toBeVisible();
  await expect(page.getByLabel(shopper.words.name)).toHaveValue(somebody.name);
  await expect(page.getByLabel(shopper.words.addressLine)).toHaveValue(somebody.line);
  await expect(page.getByRole("radio", { name: somebody.area })).toBeChecked();
  const privacy = page.getByRole("checkbox", { name: shopper.words.privacy });
  await privacy.check();
  const second = await shopper.pay();
  expect(second).toBe(first);
  await shopper.seesQr();
  await sandbox.pay((await sandbox.pendingCharge(second)).id);
  await shopper.seesPaid();
});

test("a shopper who goes back finds the QR in the cart, and one who cancels is told not to pay it, and can order again", async ({
  page,
  shopper,
  inspect,
}) => {
  await shopper.orderByPromptPay(honeySoap);
  // On a phone "back" leads to the checkout, and from there to the cart, which is empty now.
  await page.goBack();
  await shopper.seesTitle("ตะกร้ายังไม่มีของ");
  await inspect("cart-unpaid-order");
  await page.getByRole("link", { name: /^คำสั่งซื้อ #\d+/ }).click();
  await shopper.seesQr();
  await page.getByText(shopper.words.cancel).click();
  await expect(page.getByText("อย่าสแกนหรือจ่ายคิวอาร์นี้อีก")).toBeVisible();
  await page.getByRole("button", { name: shopper.words.confirmCancel }).click();
  await expect(page.getByRole("heading", { level: 2, name: "ยกเลิกแล้ว" })).toBeVisible();
  await expect(page.getByText("อย่าจ่ายคิวอาร์เดิม")).toBeVisible();
  await expect(page.getByRole("img", { name: /^คิวอาร์/ })).toHaveCount(0);
  await inspect("order-cancelled");
  await page.getByRole("button", { name: "สั่งซื้ออีกครั้ง" }).click();
  await shopper.seesTitle(shopper.words.checkout);
});

test("the private link opens the order on another device, where it shows the payment made meanwhile", async ({
  page,
  context,
  shopper,
  sandbox,
  otherDevice,
}) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  const amountSatang = await shopper.orderByPromptPay(honeySoap);
  await page.getByRole("button", { name: "คัดลอกลิงก์" }).click();
  await expect(page.getByRole("button", { name: "คัดลอกแล้ว" })).toBeVisible();
  const link = await page.evaluate(() => navigator.clipboard.readText());
  const number = (await page.getByRole("heading", { level: 1 }).textContent()) ?? "";
  // The browser is closed; only the bank tells the shop.
  await page.close();
  await sandbox.pay((await sandbox.pendingCharge(amountSatang)).id);

  const elsewhere = await otherDevice();
  await elsewhere.goto(link);
  await expect(elsewhere.getByRole("heading", { level: 1, name: number })).toBeVisible();
  await expect(elsewhere.getByRole("heading", { name: shopper.words.paid })).toBeVisible();
  expect(new URL(elsewhere.url()).search, "the key leaves the address").toBe("");
});

test("a shopper who gives an address gets one letter, whose link opens the order", async ({
  page,
  shopper,
  otherDevice,
}) => {
  const address = `buyer-${Date.now()}@example.invalid`;
  await shopper.put(honeySoap);
  await shopper.openCart();
  await shopper.goToCheckout();
  await shopper.fillAddress(somebody);
  await page.getByLabel(shopper.words.email).fill(address);
  await shopper.pay();
  await shopper.seesQr();
  const number = (await page.getByRole("heading", { level: 1 }).textContent()) ?? "";
  await expect.poll(() => lettersTo(address), { timeout: 60_000 }).toHaveLength(1);
  const [link] = /https?:\/\/\S+\/orders\/\S+/.exec(lettersTo(address).join()) ?? [];
  const elsewhere = await otherDevice();
  await elsewhere.goto(link ?? "");
  await expect(elsewhere.getByRole("heading", { level: 1, name: number })).toBeVisible();
  await expect(elsewhere.getByRole("heading", { name: shopper.words.waiting })).toBeVisible();
});

test("an order opens to nobody without its key, and a wrong key is a page not found that says what opens it", async ({
  page,
  shopper,
  otherDevice,
  complaints,
}) => {
  complaints.expect(/status of 404/);
  await shopper.orderByPromptPay(honeySoap);
  const address = page.url();
  const stranger = await otherDevice();
  for (const guess of [address, `${address}?key=0123456789abcdef0123456789abcdef`, `${address}?key=`]) {
    const response = await stranger.goto(guess);
    expect(response?.status(), guess).toBe(404);
    await expect(stranger.getByRole("heading", { level: 1, name: "เปิดคำสั่งซื้อนี้จากที่นี่ไม่ได้" })).toBeVisible();
    await expect(stranger.getByText(somebody.phone)).toHaveCount(0);
  }
  const qr = await stranger.request.get(`${address}/qr.png`);
  expect(qr.status()).toBe(404);
});
