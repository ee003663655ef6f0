import { StaffDesk } from "../src/staff-desk";
import { expect, test } from "../src/test";

// Medusa's own list of orders, where the dashboard opens, draws flags from a server of flags; here is no internet.
test.beforeEach(({ complaints }) => complaints.expect(/flag-icons/));

test("staff writes a training down with the groups that came, is told what is missing, and sees their sales before and after", async ({
  page,
  staff,
  world,
  complaints,
  inspectStaff,
}) => {
  complaints.expect(/status of 400/);
  const title = `ไลฟ์ขายของ ${Date.now()}`;
  const desk = new StaffDesk(page, world);
  await desk.signIn(staff("Reporter"));
  await desk.open("งานของโครงการ");
  await page.getByRole("link", { name: "เพิ่มการอบรม" }).click();
  await page.getByLabel("ชื่อการอบรม").fill(title);
  await page.getByRole("button", { name: "บันทึก", exact: true }).click();
  await expect(page.getByText("กรุณากรอกช่องนี้").first()).toBeVisible();
  await page.getByLabel("เรื่อง", { exact: true }).click();
  await page.getByRole("option", { name: "TikTok" }).click();
  await page.getByLabel("วันที่อบรม").fill("2999-01-01");
  const group = page.getByRole("group").getByRole("listitem").first();
  await group.getByRole("checkbox").click();
  await group.getByRole("textbox").fill("3");
  await page.getByRole("button", { name: "บันทึก", exact: true }).click();
  await expect(page.getByRole("alert").filter({ hasText: "วันที่จัดอยู่ในอนาคต" })).toBeVisible();
  await expect(page.getByLabel("ชื่อการอบรม")).toHaveValue(title);
  await inspectStaff("staff-training-form");
  await page.getByLabel("วันที่อบรม").fill("2023-03-10");
  await page.getByRole("button", { name: "บันทึก", exact: true }).click();
  await expect(page.getByRole("row").filter({ hasText: title })).toContainText("1 กลุ่ม");
  await inspectStaff("staff-programme");

  await page.getByRole("link", { name: "ยอดขายก่อนและหลังอบรม" }).click();
  await expect(page.getByRole("row").filter({ hasText: title })).toContainText("10 มี.ค. 2566");
  await inspectStaff("staff-training-sales");
  await page.getByRole("link", { name: title }).click();
  await page.getByRole("button", { name: "นำออก" }).click();
  await expect(page).toHaveURL(/\/programme\?kind=/);
  await expect(page.getByRole("row").filter({ hasText: title })).toHaveCount(0);
});
