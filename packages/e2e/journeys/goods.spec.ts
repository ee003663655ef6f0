import path from "node:path";
import type { Page } from "@playwright/test";
import type { Run } from "../src/read-run";
import { expect, test } from "../src/test";
import { waitForScripts } from "../src/wait-for-scripts";

test.use({ viewport: { width: 360, height: 740 } });

const photo = path.join(
  import.meta.dirname,
  "../../../backend/data/sample/pictures/category-fruit-products.webp",
);

/** Counts what a thumb does. */
class Thumb {
  taps = 0;
  constructor(readonly page: Page) {}
  async tap(role: "link" | "button", name: string | RegExp): Promise<void> {
    await this.page
      .getByRole(role, { name, exact: typeof name === "string" })
      .first()
      .tap();
    this.taps += 1;
  }
}

/** @param index of the sample groups; their first member is a manager */
async function signIn(page: Page, world: Run, index: number): Promise<void> {
  const member = world.logins.members.filter(({ role }) => role === "manager")[index];
  if (!member) throw new Error(`There is no manager ${index}.`);
  await page.goto("/portal/sign-in");
  await page.getByLabel("เบอร์โทรศัพท์").fill(member.phone);
  await page.getByLabel("รหัส 6 หลัก").fill(member.pin);
  await page.getByRole("button", { name: "เข้าสู่ระบบ" }).tap();
  await expect(page.getByRole("navigation", { name: "เมนูหลัก" })).toBeVisible();
}

const firstNumber = async (page: Page) =>
  Number(await page.locator("output.portal-number").first().textContent());

/** From Today to one piece more on the shelf. */
async function addOnePiece(page: Page): Promise<void> {
  const thumb = new Thumb(page);
  await thumb.tap("link", "สต็อก");
  await expect(page.getByRole("heading", { name: "สต็อก" })).toBeVisible();
  const before = await firstNumber(page);
  const saved = page.waitForResponse((answer) => answer.request().method() === "POST");
  await thumb.tap("button", /^เพิ่ม 1 ชิ้น/);
  await expect(page.locator("output.portal-number").first()).toHaveText(String(before + 1));
  expect(thumb.taps).toBeLessThanOrEqual(3);
  await saved;
  await page.reload();
  expect(await firstNumber(page)).toBe(before + 1);
}

test("a member adds a piece in three taps from Today, and a refused tap is taken back before their eyes", async ({
  page,
  world,
  inspect,
}) => {
  await signIn(page, world, 2);
  await inspect("portal-today");
  await addOnePiece(page);
  await inspect("portal-stock");
  await page.goto("/portal/stock?state=out");
  const out = page
    .getByRole("listitem")
    .filter({ has: page.locator("output.portal-number") })
    .first();
  await expect(out.locator("output")).toHaveText("0");
  await out.getByRole("button", { name: /^ลด 1 ชิ้น/ }).tap();
  await expect(out.getByRole("alert")).toContainText("ลดไม่ได้");
  await expect(out.locator("output")).toHaveText("0");
});

test("the same three taps do it without JavaScript", async ({ browser, contextOptions, world }) => {
  const context = await browser.newContext({ ...contextOptions, javaScriptEnabled: false });
  const page = await context.newPage();
  await signIn(page, world, 3);
  await addOnePiece(page);
  await context.close();
});

test("a member photographs goods, staff agree, and a shopper finds them in the shop", async ({
  page,
  world,
  inspect,
  browser,
  staff,
  complaints,
}) => {
  // The form that is sent back with its price of 0.
  complaints.expect(/flag-icons|status of 400/);
  const name = `ทุเรียนกวนแม่ ${Date.now() % 100_000}`;
  await signIn(page, world, 0);
  await page.getByLabel("เมนูหลัก").first().tap();
  await page.getByRole("link", { name: "สินค้าของกลุ่ม" }).tap();
  await inspect("portal-goods");
  await page.getByRole("link", { name: "เพิ่มสินค้า" }).tap();
  await expect(page.getByRole("heading", { name: "เพิ่มสินค้า", level: 1 })).toBeVisible();
  await waitForScripts(page);
  await page.getByLabel("ถ่ายรูป").setInputFiles(photo);
  await expect(page.getByRole("img", { name: "รูปที่ 1" })).toBeVisible();
  await page.getByLabel("ชื่อสินค้า").fill(name);
  await page.getByLabel("ราคา (บาท)").fill("0");
  await page.getByRole("button", { name: "ส่งให้เจ้าหน้าที่ตรวจ" }).tap();
  await expect(page.getByText("ราคาต้องมากกว่า 0")).toBeVisible();
  await expect(page.getByRole("img", { name: "รูปที่ 1" })).toBeVisible();
  await page.getByLabel("ราคา (บาท)").fill("๘๙");
  await page.getByLabel("ปริมาณสุทธิ").fill("200");
  await page.getByLabel("น้ำหนักรวมกล่อง (กรัม)").fill("260");
  await page.getByLabel("มีของกี่ชิ้น").fill("12");
  await page.getByLabel("หมวด").selectOption("fruit-products");
  await page.getByLabel("คำอธิบาย", { exact: true }).fill("ทำจากทุเรียนหมอนทองของสวนสมาชิก ไม่ใส่น้ำตาล");
  await page.getByLabel("ชนิดใบรับรอง").first().selectOption("fda");
  await page.getByLabel("เลขที่").first().fill("99-9-99999-9-0001");
  await inspect("portal-goods-new");
  await page.getByRole("button", { name: "ส่งให้เจ้าหน้าที่ตรวจ" }).tap();
  await expect(page.getByText("รอเจ้าหน้าที่ตรวจ").first()).toBeVisible();
  await inspect("portal-goods-waiting");

  const desk = await (await browser.newContext({ viewport: { width: 1280, height: 900 } })).newPage();
  await desk.context().addCookies([{ name: "lng", value: "th", url: world.admin }]);
  const { email, password } = staff("Verifier");
  await desk.goto(`${world.admin}/login`);
  await desk.getByPlaceholder("อีเมล").fill(email);
  await desk.getByPlaceholder("รหัสผ่าน").fill(password);
  await desk.getByPlaceholder("รหัสผ่าน").press("Enter");
  await desk.waitForURL((url) => !url.pathname.endsWith("/login"));
  await desk.goto(`${world.admin}/product-changes`);
  const box = desk
    .locator("div")
    .filter({ has: desk.getByRole("heading", { name, level: 2 }) })
    .last();
  await expect(desk.getByRole("heading", { name, level: 2 })).toBeVisible();
  await desk.screenshot({
    path: `${process.env.SCREENSHOTS ?? "test-results"}/staff-goods.png`,
    fullPage: true,
  });
  await box.locator("xpath=..").getByRole("button", { name: "ให้ผ่าน" }).click();
  await expect(desk.getByRole("heading", { name, level: 2 })).toBeHidden();
  await desk.context().close();

  await expect(async () => {
    await page.goto(`/products?q=${encodeURIComponent(name)}`);
    await expect(page.getByRole("link", { name }).first()).toBeVisible({ timeout: 1_000 });
  }).toPass();
  await page.goto("/portal/products");
  await expect(page.getByRole("link", { name })).toContainText("ขายอยู่");
});
