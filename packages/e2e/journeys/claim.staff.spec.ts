import type { Page } from "@playwright/test";
import { StaffDesk } from "../src/staff-desk";
import { expect, test } from "../src/test";

// Medusa's own list of orders, where the dashboard opens, draws flags from a server of flags; here is no internet.
test.beforeEach(({ complaints }) => complaints.expect(/flag-icons/));
// Reporters and verifiers may not see payment cases, for which the income page asks; verifiers no orders.
test.beforeEach(({ complaints }) => complaints.expect(/admin\/(payment-cases|orders)/));

/** Fills the form of a claim with a photo of the screen, and hands it in. */
async function claim(desk: StaffDesk, group: string, amount: string): Promise<void> {
  const { page } = desk;
  await desk.open("ตรวจยอดขายที่แจ้ง");
  await page.getByRole("link", { name: "แจ้งยอดขาย" }).click();
  await page.getByLabel("กลุ่ม", { exact: true }).click();
  await page.getByRole("option", { name: group, exact: true }).click();
  await page.getByLabel("ช่องทาง", { exact: true }).click();
  await page.getByRole("option", { name: "ออกบูธ/ตลาดนัด" }).click();
  await page.getByLabel("ยอดขาย (บาท)").fill(amount);
  await page.getByLabel(/^แนบรูปหรือไฟล์/).setInputFiles({
    name: "ใบเสร็จหน้าร้าน.jpg",
    mimeType: "image/jpeg",
    buffer: await page.screenshot({ type: "jpeg" }),
  });
  await expect(page.getByRole("button", { name: "นำออก" })).toBeVisible();
}

const isLoaded = (page: Page) =>
  page
    .getByRole("img", { name: /^หลักฐาน/ })
    .first()
    .evaluate((image: HTMLImageElement) => image.complete && image.naturalWidth > 100);

test("staff claims sales with a photo, another one rejects one with a reason and verifies one, and the figure leads to the photo", async ({
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
  const row = page.getByTestId(/^group-/).nth(2);
  const group = (await row.getByRole("link").textContent()) ?? "";
  // An amount that no other sale has, so that the queue is searched by it.
  const satang = 1_000_000 + (Date.now() % 900_000);
  const typed = (extra: number) => ((satang + extra) / 100).toFixed(2);
  const shown = (extra: number) =>
    ((satang + extra) / 100).toLocaleString("en-US", { minimumFractionDigits: 2 });

  await claim(desk, group, "0.001");
  await page.getByRole("button", { name: "ส่งให้ตรวจ" }).click();
  await expect(page.getByText(/^กรุณาพิมพ์ยอดเป็นบาท/)).toBeVisible();
  await page.getByLabel("ยอดขาย (บาท)").fill(typed(0));
  await inspectStaff("staff-claim-form");
  await page.getByRole("button", { name: "ส่งให้ตรวจ" }).click();
  await expect(page.getByText("รอตรวจ", { exact: true })).toBeVisible();
  await expect(page.getByText("คุณมีส่วนในการแจ้งยอดนี้ ต้องให้เจ้าหน้าที่คนอื่นตรวจ")).toBeVisible();
  await expect(page.getByRole("button", { name: "ยืนยันยอด" })).toHaveCount(0);
  const address = page.url();
  await claim(desk, group, typed(7));
  await page.getByRole("button", { name: "ส่งให้ตรวจ" }).click();
  await expect(page.getByText("รอตรวจ", { exact: true })).toBeVisible();

  const second = new StaffDesk(await otherDevice(), world);
  const queue = second.page;
  await second.signIn(staff("Verifier"));
  await second.open("รายได้กลุ่ม");
  await expect(queue.getByText(/^มียอดขายรอตรวจ/)).toBeVisible();
  await second.open("ตรวจยอดขายที่แจ้ง");
  const open = queue.getByTestId("claim-open");
  await queue.getByRole("button", { name: new RegExp(shown(0)) }).click();
  await expect.poll(() => isLoaded(queue)).toBe(true);
  await open.getByRole("button", { name: "ไม่ผ่าน" }).click();
  await expect(open.getByText("กรุณาบอกเหตุผลอย่างน้อย 3 ตัวอักษร")).toBeVisible();
  await open.getByLabel(/^เหตุผล/).fill("รูปไม่เห็นยอดขาย");
  await open.getByRole("button", { name: "ไม่ผ่าน" }).click();
  await expect(queue.getByRole("button", { name: new RegExp(shown(0)) })).toHaveCount(0);
  await queue.getByRole("button", { name: new RegExp(shown(7)) }).click();
  await open.getByRole("button", { name: "ยืนยันยอด" }).click();
  await expect(queue.getByRole("button", { name: new RegExp(shown(7)) })).toHaveCount(0);

  await page.goto(address);
  await expect(page.getByText("รูปไม่เห็นยอดขาย")).toBeVisible();
  await expect(page.getByText("ไม่ผ่าน", { exact: true }).first()).toBeVisible();
  await inspectStaff("staff-claim-rejected");
  await desk.open("รายได้กลุ่ม");
  await expect(total).toHaveAttribute("data-satang", String(before + satang + 7));

  // From a figure to the evidence of one entry in three clicks.
  const figures = page.getByRole("table", { name: "ดูเป็นตาราง" });
  await figures.getByRole("row").nth(1).getByRole("link").click();
  await page.waitForURL(/\/revenue\/entries/);
  await page
    .getByRole("row")
    .filter({ hasText: shown(7) })
    .getByRole("link")
    .first()
    .click();
  await expect.poll(() => isLoaded(page)).toBe(true);
  await inspectStaff("staff-entry");
});
