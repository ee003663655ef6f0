import type { Page } from "@playwright/test";
import { driedSquid, honeySoap } from "../src/goods";
import { somebody } from "../src/shopper";
import { expect, test } from "../src/test";
import { waitForScripts } from "../src/wait-for-scripts";

test("an address typed before the scripts arrive counts as if they had been there", async ({
  page,
  shopper,
}) => {
  const { words } = shopper;
  await shopper.put(honeySoap);
  const scripts = await holdScripts(page);
  await page.goto("/checkout", { waitUntil: "commit" });
  await page.getByLabel(words.name).fill(somebody.name);
  await page.getByLabel(words.phone, { exact: true }).fill(somebody.phone);
  await page.getByLabel(words.addressLine).fill(somebody.line);
  await page.getByLabel(words.area).fill(somebody.postcode);
  await page.getByRole("checkbox", { name: words.privacy }).check();
  await expect(page.getByRole("radio", { name: words.card })).toBeDisabled();
  scripts.arrive();
  await expect(page.getByRole("radio", { name: words.card })).toBeEnabled();
  await expect(page.getByLabel(words.area)).toHaveValue(somebody.postcode);
  await page.getByRole("radio", { name: somebody.area }).check();
  await shopper.pay();
  await shopper.seesQr();
});

test("the option and the number chosen before the scripts arrive are the ones that go into the cart", async ({
  page,
  shopper,
}) => {
  const { words } = shopper;
  const scripts = await holdScripts(page);
  await page.goto(`/products/${driedSquid.handle}`, { waitUntil: "commit" });
  await page.getByRole("radio", { name: driedSquid.option?.th }).check();
  await page.getByRole("spinbutton", { name: "จำนวน" }).fill("3");
  await expect(page.getByRole("button", { name: "เพิ่มจำนวน" })).toHaveCount(0);
  scripts.arrive();
  await expect(page.getByRole("button", { name: "เพิ่มจำนวน" })).toBeVisible();
  await page.getByRole("button", { name: words.add, exact: true }).click();
  await expect(page.getByText(words.added)).toBeVisible();
  await shopper.openCart();
  await expect(shopper.groupBox(driedSquid)).toContainText("ตัวกลาง");
  await expect(page.getByRole("spinbutton", { name: `จำนวน ${driedSquid.title.th}` })).toHaveValue("3");
});

test("a button pressed twice by a nervous thumb adds one piece", async ({ page, shopper }) => {
  await shopper.open(honeySoap);
  await waitForScripts(page);
  await page.getByRole("button", { name: shopper.words.add, exact: true }).dblclick();
  await expect(page.getByText(shopper.words.added)).toBeVisible();
  await shopper.openCart();
  await expect(page.getByRole("spinbutton", { name: `จำนวน ${honeySoap.title.th}` })).toHaveValue("1");
});

test("pay pressed twice places one order with one charge", async ({ page, shopper, sandbox }) => {
  await shopper.put(honeySoap);
  await shopper.openCart();
  await shopper.goToCheckout();
  await shopper.fillAddress(somebody);
  const charges = (await sandbox.charges()).map(({ id }) => id);
  await page.getByRole("button", { name: shopper.words.pay }).dblclick();
  await shopper.seesQr();
  const made = (await sandbox.charges()).filter(({ id }) => !charges.includes(id));
  expect(made).toHaveLength(1);
});

/** From now on scripts are on their way, and the page is what the server sent, until they arrive. */
async function holdScripts(page: Page): Promise<{ arrive: () => void }> {
  let arrive = () => {};
  const arrived = new Promise<void>((resolve) => {
    arrive = resolve;
  });
  await page.route("**/*.js", async (route) => {
    await arrived;
    await route.continue();
  });
  return { arrive };
}
