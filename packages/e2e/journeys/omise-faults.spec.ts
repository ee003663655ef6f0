import { honeySoap } from "../src/goods";
import { PublicFigures } from "../src/public-figures";
import { somebody } from "../src/shopper";
import { expect, test } from "../src/test";

test("Omise makes the charge but its answer is lost: the shopper waits, the QR comes by itself, once", async ({
  page,
  shopper,
  sandbox,
  inspect,
}) => {
  await shopper.put(honeySoap);
  await shopper.openCart();
  await shopper.goToCheckout();
  await shopper.fillAddress(somebody);
  const known = (await sandbox.charges()).map(({ id }) => id);
  // Nothing tells the shop that there is a charge, until Omise can be asked for its list again.
  await sandbox.setFaults({
    webhooks: "none",
    api: [
      { operation: "charge.create", mode: "error_500_after", count: 1 },
      { operation: "charge.list", mode: "error_500", count: 1_000 },
    ],
  });
  await shopper.pay();
  await expect(page.getByRole("heading", { name: "กำลังตรวจสอบการชำระเงิน" })).toBeVisible();
  await expect(page.getByText("ยังไม่ต้องชำระซ้ำ")).toBeVisible();
  await inspect("order-checking");
  await sandbox.resetFaults();
  await expect(page.getByRole("img", { name: /^คิวอาร์พร้อมเพย์/ })).toBeVisible({ timeout: 60_000 });
  const made = (await sandbox.charges()).filter(({ id }) => !known.includes(id));
  expect(made).toHaveLength(1);
  await sandbox.pay(made[0]?.id ?? "");
  await shopper.seesPaid();
});

test("the page finds the payment by itself when Omise's message about it never comes", async ({
  shopper,
  sandbox,
}) => {
  await sandbox.setFaults({ webhooks: "none" });
  const amountSatang = await shopper.orderByPromptPay(honeySoap);
  await sandbox.pay((await sandbox.pendingCharge(amountSatang)).id);
  await shopper.seesPaid();
});

test("a message about a payment that comes twice counts the income once", async ({
  page,
  shopper,
  sandbox,
}) => {
  const figures = new PublicFigures(page);
  const before = await figures.ofAllGroups();
  await sandbox.setFaults({ webhooks: "twice" });
  const amountSatang = await shopper.orderByPromptPay(honeySoap);
  await sandbox.pay((await sandbox.pendingCharge(amountSatang)).id);
  await shopper.seesPaid();
  await expect(page.getByText(`ทำให้ ${honeySoap.group.name} มีรายได้ 69.00 บาท`)).toBeVisible();
  expect(await figures.ofAllGroups()).toBe(before + 6_900);
});
