import { driedSquid, honey } from "../src/goods";
import { Shopper, somebody } from "../src/shopper";
import { expect, test } from "../src/test";

test("the whole way can be walked in English, and every page of it is English", async ({
  page,
  sandbox,
  inspect,
}) => {
  const shopper = new Shopper(page, "en");
  await page.goto("/en");
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Good things from Rayong");
  await shopper.find({ ...honey, search: "honey" });
  await inspect("en-product");
  await shopper.addToCart(honey);
  await shopper.open(driedSquid);
  await shopper.addToCart(driedSquid);
  await shopper.openCart();
  await expect(page.getByText("Goods of 2 groups come as 2 parcels.")).toBeVisible();
  await inspect("en-cart");
  await shopper.goToCheckout();
  await shopper.fillAddress({ ...somebody, name: "Sample Buyer" });
  await inspect("en-checkout");
  const amountSatang = await shopper.pay();
  await shopper.seesQr();
  expect(new URL(page.url()).pathname).toMatch(/^\/en\/orders\//);
  await inspect("en-order-waiting");
  await sandbox.pay((await sandbox.pendingCharge(amountSatang)).id);
  await shopper.seesPaid();
  await expect(page.getByText(/^This purchase gave /)).toHaveCount(2);
  await expect(page.getByText("Orchard flower honey (500 ml)")).toBeVisible();
  await inspect("en-order-paid");
});
