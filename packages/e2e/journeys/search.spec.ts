import { expect, test } from "../src/test";
import { waitForScripts } from "../src/wait-for-scripts";

const box = "ค้นหาสินค้า";

test("suggestions come while typing, by keys and by tap, and move nothing on the page", async ({ page }) => {
  await page.goto("/products");
  await waitForScripts(page);
  const heading = page.getByRole("heading", { level: 1 });
  const before = await heading.boundingBox();
  const search = page.getByRole("combobox", { name: box });
  await search.pressSequentially("นำพริก");
  const list = page.getByRole("listbox", { name: "คำแนะนำ" });
  await expect(list.getByRole("option").first()).toContainText("น้ำพริก");
  await expect(list.locator("mark").first()).toHaveText("น้ำพริก");
  expect(await heading.boundingBox()).toEqual(before);
  await search.press("ArrowDown");
  await expect(list.getByRole("option").first()).toHaveAttribute("aria-selected", "true");
  await search.press("Enter");
  await expect(page).toHaveURL(/\/products\/[a-z0-9-]+$/);
});

test("a question typed on the wrong keyboard or misspelt is answered, and what was meant is offered", async ({
  page,
}) => {
  for (const [typed, meant] of [
    ["s,7d", "หมึก"],
    ["ทุเรยน", "ทุเรียน"],
  ]) {
    await page.goto(`/products?q=${encodeURIComponent(typed ?? "")}`);
    await expect(page.getByRole("article").first()).toContainText(meant ?? "");
    await page
      .getByRole("status")
      .getByRole("link", { name: meant ?? "", exact: true })
      .click();
    await expect(page).toHaveURL(new RegExp(`q=${encodeURIComponent(meant ?? "")}`));
  }
});

test("searches are remembered on this device and forgotten there", async ({ page }) => {
  await page.goto("/");
  await waitForScripts(page);
  const search = page.getByRole("combobox", { name: box });
  await search.fill("กะปิ");
  await search.press("Enter");
  await expect(page).toHaveURL(/q=/);
  await page.goto("/");
  await waitForScripts(page);
  await page.getByRole("combobox", { name: box }).focus();
  await expect(page.getByRole("option", { name: /กะปิ/ })).toBeVisible();
  await page.getByRole("button", { name: "ล้างประวัติการค้นหาในเครื่องนี้" }).click();
  await page.reload();
  await waitForScripts(page);
  await page.getByRole("combobox", { name: box }).focus();
  await expect(page.getByRole("option")).toHaveCount(0);
});

test("links and forms load no page anew, and a key for another tab stays the browser's", async ({
  page,
  context,
}) => {
  await page.goto("/products");
  // From here on nothing may load the page again.
  await waitForScripts(page);
  const search = page.getByRole("combobox", { name: box });
  await search.pressSequentially("กะปิ");
  await expect(page.getByRole("listbox", { name: "คำแนะนำ" })).toBeVisible();
  await page.evaluate(() => Reflect.set(window, "isSamePage", true));
  await search.press("Enter");
  await expect(page).toHaveURL(/\/products\?q=/);
  const card = page.getByRole("article").first();
  await card.getByRole("button").click();
  await expect(page.getByRole("status").getByText("ใส่ตะกร้าแล้ว")).toBeVisible();
  const link = card.getByRole("link");
  const [other] = await Promise.all([context.waitForEvent("page"), link.click({ modifiers: ["Control"] })]);
  await expect(other).toHaveURL(/\/products\/[a-z0-9-]+$/);
  await other.close();
  await link.click();
  await expect(page).toHaveURL(/\/products\/[a-z0-9-]+$/);
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await page.goBack();
  await expect(page).toHaveURL(/\/products\?q=/);
  expect(await page.evaluate(() => Reflect.get(window, "isSamePage"))).toBe(true);
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("the box searches, facets filter with their counts, and an empty page offers something", async ({
    page,
  }) => {
    await page.goto("/");
    await page.getByRole("combobox", { name: box }).fill("หมึก");
    await page.getByRole("button", { name: "ค้นหา", exact: true }).click();
    await expect(page.getByRole("article")).toHaveCount(13);
    const filters = page.getByRole("complementary", { name: "กรองสินค้า" });
    const phone = page.getByText("กรองสินค้า", { exact: true });
    if (!(await filters.isVisible())) await phone.click();
    const form = page.locator("form.filter-form:visible");
    await form.getByLabel("หมวด").selectOption("chili-paste");
    await form.getByRole("button", { name: "แสดงสินค้า" }).click();
    await expect(page.getByRole("article")).toHaveCount(1);
    await page.goto("/products?q=ไดโนเสาร์");
    await expect(page.getByText("ไม่พบ “ไดโนเสาร์”")).toBeVisible();
    await expect(page.getByRole("main").getByRole("link", { name: "อาหารทะเลแปรรูป" })).toBeVisible();
  });
});
