import { expect, test } from "../src/test";

test("the shop opens in Thai at / and in English at /en, and each names its language", async ({
  page,
  inspect,
}) => {
  await page.goto("/");
  await expect(page.locator("html")).toHaveAttribute("lang", /^th/);
  await expect(page.getByRole("heading", { level: 1 })).toContainText(/[\u0E00-\u0E7F]/);
  await inspect("home");
  await page.goto("/en");
  await expect(page.locator("html")).toHaveAttribute("lang", /^en/);
  await expect(page.getByRole("heading", { level: 1 })).toContainText(/[A-Za-z]/);
  await inspect("home-en");
});
