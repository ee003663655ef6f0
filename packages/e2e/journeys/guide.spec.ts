import fs from "node:fs";
import path from "node:path";
import { expect, test } from "../src/test";

const docs = path.join(import.meta.dirname, "..", "..", "..", "docs");
const guide = path.join(docs, "guide-group.th.md");

/** Name of the picture, and the page that it shows. */
const pages = [
  ["today", "/portal"],
  ["stock", "/portal/stock"],
  ["orders", "/portal/orders"],
  ["record-sale", "/portal/income/sales/new"],
  ["products", "/portal/products"],
  ["product-new", "/portal/products/new"],
  ["money", "/portal/income"],
  ["pause", "/portal/shop"],
] as const;

// Small enough for the guide to open by a weak signal.
test.use({ viewport: { width: 360, height: 640 }, deviceScaleFactor: 1 });

/**
 * Opens every page that the guide for groups shows. With GUIDE_PICTURES=1 it also draws the guide's pictures anew,
 * into docs/pictures; best in a world that was just loaded, so that they stay the same.
 */
test("every page that the guide for groups shows is there, and so is its picture", async ({
  page,
  world,
}) => {
  const member = world.logins.members.filter(({ role }) => role === "manager")[4];
  if (!member) throw new Error("The sample world has too few managers.");
  const shown = [...fs.readFileSync(guide, "utf8").matchAll(/pictures\/guide-([a-z-]+)\.png/g)].map(
    ([, name]) => name,
  );
  expect(shown.toSorted()).toEqual(["sign-in", ...pages.map(([name]) => name)].toSorted());

  await page.goto("/portal/sign-in");
  await keepPicture("sign-in");
  await page.getByLabel("เบอร์โทรศัพท์").fill(member.phone);
  await page.getByLabel("รหัส 6 หลัก").fill(member.pin);
  await page.getByRole("button", { name: "เข้าสู่ระบบ" }).tap();
  await expect(page.getByRole("navigation", { name: "เมนูหลัก" })).toBeVisible();
  for (const [name, address] of pages) {
    await page.goto(address);
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    await keepPicture(name);
  }

  async function keepPicture(name: string): Promise<void> {
    const file = path.join(docs, "pictures", `guide-${name}.png`);
    if (process.env.GUIDE_PICTURES === "1") {
      await page.waitForLoadState("networkidle");
      await page.screenshot({ path: file, animations: "disabled", scale: "css" });
    }
    expect(fs.existsSync(file), `${file}: draw it with GUIDE_PICTURES=1`).toBe(true);
  }
});
