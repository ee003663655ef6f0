import fs from "node:fs";
import http from "node:http";
import type { AddressInfo } from "node:net";
import { StaffDesk } from "../src/staff-desk";
import { expect, test } from "../src/test";

// Medusa's own list of orders, where the dashboard opens, draws flags from a server of flags; here is no internet.
test.beforeEach(({ complaints }) => complaints.expect(/flag-icons/));

test("a table's filters become a report that is made in the background and fetched", async ({
  page,
  staff,
  world,
  inspectStaff,
}) => {
  const desk = new StaffDesk(page, world);
  await desk.signIn(staff("Super Admin"));
  await page.goto(`${world.admin}/revenue/entries?channel=fair&from=2020-01-01&to=2020-12-31`);
  const shown = await page.getByText(/^รวม .* บาท/).textContent();
  await page.getByRole("link", { name: "ออกรายงานตารางนี้" }).click();
  await page.getByRole("combobox", { name: "รูปแบบไฟล์" }).click();
  await page.getByRole("option", { name: "CSV" }).click();
  await page.getByRole("button", { name: "ทำรายงาน" }).click();
  const report = page.getByTestId("report").first();
  await expect(report).toHaveAttribute("data-state", "ready", { timeout: 60_000 });
  await inspectStaff("staff-reports");
  const download = page.waitForEvent("download");
  await report.getByRole("link", { name: "ดาวน์โหลด" }).click();
  const lines = fs.readFileSync(await (await download).path(), "utf8").split("\r\n");
  expect(lines[0]).toMatch(/^\uFEFFวันที่,กลุ่ม,ช่องทาง/);
  const total = lines.find((line) => line.startsWith("รวม,"))?.split(",")[6] ?? "";
  const baht = Number(total).toLocaleString("en-US", { minimumFractionDigits: 2 });
  expect(shown).toContain(baht);
});

test("a passport's page confirms the same total in both languages, and says so when it is revoked", async ({
  page,
  otherDevice,
  staff,
  world,
  inspect,
  inspectStaff,
}) => {
  const desk = new StaffDesk(page, world);
  await desk.signIn(staff("Super Admin"));
  await desk.open("รายได้กลุ่ม");
  await page
    .getByTestId(/^group-/)
    .first()
    .getByRole("link")
    .click();
  const issue = page.getByRole("button", { name: "ออกหนังสือรับรอง" });
  await expect(issue).toBeVisible();
  const passports = page.getByTestId("passport");
  const before = await passports.count();
  await issue.click();
  // The newest stands first.
  await expect(passports).toHaveCount(before + 1);
  const passport = passports.first();
  await expect(passport).toHaveAttribute("data-state", "valid");
  await inspectStaff("staff-passport");
  const total = (await passport.getByRole("cell").nth(1).textContent()) ?? "";
  const address = (await passport.getByRole("link", { name: "หน้าตรวจสอบ" }).getAttribute("href")) ?? "";
  const clerk = await otherDevice();
  await clerk.goto(address);
  await expect(clerk.getByRole("heading", { level: 1 })).toContainText("เป็นของจริงและยังใช้ได้");
  await expect(clerk.getByTestId("passport-total")).toHaveText(total);
  await inspect("passport-valid", clerk);
  await clerk.goto(address.replace("/passports/", "/en/passports/"));
  await expect(clerk.getByRole("heading", { level: 1 })).toContainText("genuine and valid");
  await inspect("passport-valid-en", clerk);

  await passport.getByRole("button", { name: "ยกเลิกหนังสือ" }).click();
  await passport.getByRole("textbox", { name: "เหตุผลที่ยกเลิก" }).fill("ออกผิดกลุ่ม");
  await passport.getByRole("button", { name: "ยกเลิกหนังสือ" }).click();
  await expect(passport).toHaveAttribute("data-state", "revoked");
  await clerk.goto(address);
  await expect(clerk.getByRole("heading", { level: 1 })).toContainText("ถูกยกเลิกแล้ว");
  await expect(clerk.getByTestId("passport-total")).toHaveCount(0);
  await inspect("passport-revoked", clerk);
});

test("a code that nobody issued is no passport", async ({ page, complaints, inspect }) => {
  complaints.expect(/404/);
  await page.goto("/passports/0123456789ABCDEFGHJKMNPQRS");
  await expect(page.getByRole("heading", { level: 1 })).toContainText("ไม่พบหนังสือฉบับนี้");
  await inspect("passport-forged");
});

test("the impact page says the same in both languages, and its badge stands in a page of somebody else", async ({
  page,
  world,
}) => {
  await page.goto("/impact");
  const thai = (await page.locator(".headline-number").textContent())?.replace(/[^\d.,]/g, "") ?? "";
  const code = await page.getByRole("textbox", { name: /คัดลอกโค้ดนี้/ }).inputValue();
  await page.goto("/en/impact");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("What the groups have earned");
  await expect(page.locator(".headline-number")).toContainText(thai);
  // A page of somebody else: another host and port, and nothing of ours but the code that it pasted in.
  const body = `<!doctype html><html lang="th"><title>เพื่อน</title><link rel="icon" href="data:,">${code}<img alt="svg" src="${world.shop}/badge.svg?lang=en"></html>`;
  const partner = http.createServer((_request, response) =>
    response.setHeader("Content-Type", "text/html; charset=utf-8").end(body),
  );
  await new Promise<void>((resolve) => partner.listen(0, "127.0.0.1", resolve));
  const { port } = partner.address() as AddressInfo;
  await page.goto(`http://localhost:${port}/`);
  const frame = page.frameLocator("iframe");
  await expect(frame.locator("svg")).toBeVisible();
  await expect(frame.getByRole("link")).toHaveAttribute("href", `${world.shop}/impact`);
  await expect(frame.getByRole("img", { name: new RegExp(`รายได้สะสมของ.*${thai}.*ข้อมูล ณ`) })).toBeVisible();
  const picture = page.getByRole("img", { name: "svg" });
  await expect
    .poll(() => picture.evaluate((image: HTMLImageElement) => image.naturalWidth))
    .toBeGreaterThan(100);
  partner.close();
});
