import { StaffDesk } from "../src/staff-desk";
import { expect, test } from "../src/test";

// Medusa's own list of orders, where the dashboard opens, draws flags from a server of flags; here is no internet.
test.beforeEach(({ complaints }) => complaints.expect(/flag-icons/));
// Verifiers may see no orders, with which the dashboard opens.
test.beforeEach(({ complaints }) => complaints.expect(/admin\/orders|order:read/));

const HEADINGS = "ชื่อกลุ่ม,วันที่ขาย,ช่องทาง,ยอดขาย (บาท)";
const csvOf = (...rows: string[]) => ({
  name: "ยอดขายงานวัด.csv",
  mimeType: "text/csv",
  buffer: Buffer.from(`${[HEADINGS, ...rows].join("\r\n")}\r\n`),
});

test("staff brings past sales in, mends what is wrong, a second person approves, the figure rises, and undo takes it back", async ({
  page,
  otherDevice,
  staff,
  world,
  inspectStaff,
}) => {
  const desk = new StaffDesk(page, world);
  await desk.signIn(staff("Reporter"));
  await desk.open("รายได้กลุ่ม");
  const total = page.getByTestId("cumulative-total");
  const before = Number(await total.getAttribute("data-satang"));
  const group =
    (await page
      .getByTestId(/^group-/)
      .first()
      .getByRole("link")
      .textContent()) ?? "";

  await desk.open("นำเข้าข้อมูล");
  const drop = page.locator('input[type="file"]');
  const good = `${group},20/12/2566,ออกบูธ,"1,234.50"`;
  await drop.setInputFiles(csvOf(good, `${group},31/4/2566,ออกบูธ,100`, `${group},1/5/2566,ออกบูธ,ร้อยบาท`));
  await page.getByRole("button", { name: "ดูตัวอย่าง" }).click();
  await expect(page.getByRole("heading", { name: "มี 2 จุดที่ต้องแก้" })).toBeVisible();
  await expect(page.getByRole("row").filter({ hasText: "31/4/2566" }).last()).toContainText("ไม่มีวันนี้ในปฏิทิน");
  await expect(page.getByRole("button", { name: "ส่งให้คนที่สองอนุมัติ" })).toBeDisabled();
  const report = page.waitForEvent("download");
  await page.getByRole("link", { name: "ดาวน์โหลดรายงานทุกจุดที่ผิด (CSV)" }).click();
  expect((await report).suggestedFilename()).toMatch(/^import-problems-.*\.csv$/);
  await inspectStaff("staff-import-problems");

  await desk.open("นำเข้าข้อมูล");
  await drop.setInputFiles(csvOf(good, `${group},30/4/2566,ออกบูธ,100`));
  await page.getByRole("button", { name: "ดูตัวอย่าง" }).click();
  const expected = page.getByRole("textbox", { name: "ยอดที่คาดไว้ รวมทั้งหมด" });
  await expected.fill("1,334.50");
  await expected.press("Enter");
  await expect(page.getByText("✓ ตรงกัน")).toBeVisible();
  await inspectStaff("staff-import-preview");
  await page.getByRole("button", { name: "ส่งให้คนที่สองอนุมัติ" }).click();
  await expect(page.getByText("รออนุมัติ")).toBeVisible();
  const address = page.url();

  const second = new StaffDesk(await otherDevice(), world);
  await second.signIn(staff("Verifier"));
  await second.open("รายได้กลุ่ม");
  await second.page
    .getByRole("listitem")
    .filter({ hasText: /^มีไฟล์นำเข้ารออนุมัติ/ })
    .getByRole("link")
    .click();
  await expect(second.page.getByRole("heading", { name: "นำเข้าข้อมูล" }).first()).toBeVisible();
  await second.page.goto(address);
  await second.page.getByRole("button", { name: "อนุมัติและบันทึก" }).click();
  await expect(second.page.getByText("บันทึกครบ 2 รายการแล้ว")).toBeVisible();

  await second.page.getByRole("link", { name: "ดูรายได้กลุ่ม" }).click();
  await expect(second.page.getByTestId("cumulative-total")).toHaveAttribute(
    "data-satang",
    String(before + 133_450),
  );
  await second.page.getByRole("link", { name: group, exact: true }).click();
  const entry = second.page.getByRole("row").filter({ hasText: "นำเข้าไฟล์" }).first();
  await expect(entry).toContainText("1,234.50");
  await second.page.goto(address);
  const evidence = second.page.waitForEvent("download");
  await second.page.getByRole("link", { name: "ดาวน์โหลดไฟล์ต้นฉบับ" }).click();
  expect((await evidence).suggestedFilename()).toBe("ยอดขายงานวัด.csv");

  await second.page.getByLabel("เหตุผล").fill("ทดลองนำเข้า");
  await second.page.getByRole("button", { name: "ย้อนกลับทั้งชุด" }).click();
  await expect(second.page.getByText("ย้อนกลับแล้ว: ทดลองนำเข้า")).toBeVisible();
  await desk.open("รายได้กลุ่ม");
  await expect(total).toHaveAttribute("data-satang", String(before));
});
