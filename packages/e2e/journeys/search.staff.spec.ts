import { StaffDesk } from "../src/staff-desk";
import { expect, test } from "../src/test";

// Medusa's own list of orders, where the dashboard opens, draws flags from a server of flags; here is no internet.
test.beforeEach(({ complaints }) => complaints.expect(/flag-icons/));

test("a name that staff teach the search is found by shoppers", async ({
  page,
  staff,
  world,
  inspectStaff,
}) => {
  const found = page.getByRole("article").first();
  await page.goto("/products?q=terasi");
  await expect(page.getByText("ไม่พบ “terasi”")).toBeVisible();
  const desk = new StaffDesk(page, world);
  await desk.signIn(staff("Super Admin"));
  await desk.open("คำค้นหา");
  await page.getByRole("textbox", { name: "คำ", exact: true }).fill("กะปิ, terasi");
  await page.getByRole("button", { name: "เพิ่ม", exact: true }).click();
  const taught = page.getByRole("listitem").filter({ hasText: "กะปิ = terasi" });
  await expect(taught).toBeVisible();
  await page.getByRole("button", { name: "สร้างดัชนีใหม่" }).click();
  await expect(page.getByText("PostgreSQL: ทำงานปกติ")).toBeVisible();
  await inspectStaff("staff-search");
  await expect(async () => {
    await page.goto("/products?q=terasi");
    await expect(found).toContainText("กะปิ", { timeout: 1_000 });
  }).toPass();
  await page.goto(`${world.admin}/search`);
  await taught.getByRole("button", { name: "ลบ" }).click();
  await expect(taught).toHaveCount(0);
});
