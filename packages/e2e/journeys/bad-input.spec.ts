import type { Page } from "@playwright/test";
import { honeySoap } from "../src/goods";
import { type Shopper, somebody } from "../src/shopper";
import { expect, test } from "../src/test";

const sql = '\'; DROP TABLE "order"; --';
const html = "<img src=x onerror=alert(1)><script>alert(1)</script>";
const long = "ก".repeat(10_000);

interface Mistake {
  readonly what: string;
  readonly field: "name" | "phone" | "email" | "addressLine" | "note";
  readonly typed: string;
  readonly answer: string;
}

/** No two neighbours have the same answer: the page would show it already. */
const mistakes: readonly Mistake[] = [
  { what: "no name", field: "name", typed: "", answer: "กรุณากรอกชื่อผู้รับ" },
  { what: "a name of 10,000 letters", field: "name", typed: long, answer: "ชื่อยาวเกินไป" },
  { what: "a phone number that is too short", field: "phone", typed: "081-234", answer: "เบอร์มือถือมี 10 หลัก" },
  { what: "a phone number in letters", field: "phone", typed: "โทรหาแม่", answer: "มีได้เฉพาะตัวเลข" },
  { what: "an e-mail address without its host", field: "email", typed: "somsri@", answer: "อีเมลไม่ถูกต้อง" },
  { what: "SQL as a phone number", field: "phone", typed: sql, answer: "มีได้เฉพาะตัวเลข" },
  { what: "no house number", field: "addressLine", typed: "  ", answer: "กรุณากรอกบ้านเลขที่และถนน" },
  { what: "an address of 10,000 letters", field: "addressLine", typed: long, answer: "ที่อยู่ยาวเกินไป" },
  { what: "a note of 10,000 letters", field: "note", typed: long, answer: "ข้อความยาวเกินไป" },
];

test("each wrong field is named with what to do, keeps what was typed, and places no order", async ({
  page,
  shopper,
  sandbox,
  inspect,
  complaints,
}) => {
  complaints.expect(/status of 400/);
  const charges = (await sandbox.charges()).length;
  await atCheckout(shopper);
  for (const { what, field, typed, answer } of mistakes) {
    await test.step(what, async () => {
      await shopper.fillAddress(somebody);
      const label = shopper.words[field];
      const box = page.getByLabel(label, { exact: true });
      // The browser would cut a long text, but not everything that sends forms is a browser.
      await box.evaluate((field) => field.removeAttribute("maxlength"));
      await box.fill(typed);
      await shopper.pay();
      await expect(faultOf(page, answer)).toBeVisible();
      await expect(box).toHaveValue(typed);
      await expect(box).toHaveAccessibleDescription(new RegExp(answer));
      await expect(page.getByLabel(shopper.words.area)).toHaveValue(somebody.postcode);
      await box.fill("");
    });
  }
  await expect(page.getByRole("button", { name: shopper.words.pay })).toBeEnabled();
  await inspect("checkout-faults");
  expect((await sandbox.charges()).length, "charges at Omise").toBe(charges);
});

test("without a sub-district, or with a postcode that does not exist, the order waits for one", async ({
  page,
  shopper,
  complaints,
}) => {
  complaints.expect(/status of 400/);
  await atCheckout(shopper);
  await shopper.fillAddress(somebody);
  await page.getByLabel(shopper.words.area).fill("99999");
  await expect(page.getByText("ไม่พบ “99999”")).toBeVisible();
  await shopper.pay();
  await expect(faultOf(page, "กรุณาค้นหาแล้วเลือกตำบลจากรายการ")).toBeVisible();
  await expect(page.getByLabel(shopper.words.area)).toHaveValue("99999");
  await expect(page.getByLabel(shopper.words.name)).toHaveValue(somebody.name);
});

test("everything left empty is named at once, and the way to each field is a link", async ({
  page,
  shopper,
  complaints,
}) => {
  complaints.expect(/status of 400/);
  await atCheckout(shopper);
  await shopper.pay();
  const summary = page.getByRole("alert");
  await expect(summary).toContainText("กรุณาแก้ 5 ช่องนี้ก่อนสั่งซื้อ");
  await expect(summary).toBeFocused();
  await summary.getByRole("link", { name: "กรุณากรอกเบอร์โทรศัพท์" }).click();
  await expect(page.getByLabel(shopper.words.phone, { exact: true })).toBeInViewport();
});

test("HTML and SQL in a name or a note are text like any other, on the page and in the order", async ({
  page,
  shopper,
}) => {
  const dialogs: string[] = [];
  page.on("dialog", async (dialog) => {
    dialogs.push(dialog.message());
    await dialog.dismiss();
  });
  await atCheckout(shopper);
  await shopper.fillAddress({ ...somebody, name: `สมศรี ${html}`, line: `1/1 ${sql}` });
  await page.getByLabel(shopper.words.note).fill(`${html} ${sql}`);
  await shopper.pay();
  await shopper.seesQr();
  expect(dialogs).toEqual([]);
});

test("the search box takes SQL, HTML and 10,000 characters for words, and finds nothing", async ({
  page,
  shopper,
}) => {
  // Letters that stand together in no word: one letter again and again counts as the same letter twice.
  for (const typed of [sql, html, "ฌฆ".repeat(5_000)]) {
    await page.goto("/");
    await page.getByRole("combobox", { name: shopper.words.search }).fill(typed);
    await page.getByRole("button", { name: shopper.words.searchButton, exact: true }).click();
    await expect(page.getByText(/^ไม่พบ “/)).toBeVisible();
  }
});

/** Both in the summary above the form and at the field itself. */
function faultOf(page: Page, text: string) {
  return page.getByRole("alert").getByRole("link", { name: text });
}

async function atCheckout(shopper: Shopper): Promise<void> {
  await shopper.put(honeySoap);
  await shopper.openCart();
  await shopper.goToCheckout();
}
