import { expect, type Locator, type Page } from "@playwright/test";
import type { Run, StaffLogin } from "./read-run";

/** Our own entries in the menu that journeys open. */
type Menu =
  | "คำค้นหา"
  | "รายได้กลุ่ม"
  | "กลุ่มวิสาหกิจ"
  | "เงินที่ต้องติดตาม"
  | "นำเข้าข้อมูล"
  | "ตรวจยอดขายที่แจ้ง"
  | "งานของโครงการ"
  | "คืนเงิน"
  | "บันทึกการทำงาน";

/** Roles that may not see core's orders, and are led from there to the income of the groups. */
const withoutOrders = ["Viewer", "Verifier"];

/** What a member of the staff does in Medusa Admin, which speaks Thai here. */
export class StaffDesk {
  constructor(
    readonly page: Page,
    private readonly world: Run,
  ) {}

  async signIn({ email, password, role }: StaffLogin): Promise<void> {
    const { page, world } = this;
    // Where the dashboard remembers the language that somebody chose in its settings.
    await page.context().addCookies([{ name: "lng", value: "th", url: world.admin }]);
    await page.goto(`${world.admin}/login`);
    await page.getByPlaceholder("อีเมล").fill(email);
    await page.getByPlaceholder("รหัสผ่าน").fill(password);
    await page.keyboard.press("Enter");
    // The dashboard is large, and the first one to open it waits for all of it.
    await expect(page.getByRole("link", { name: "รายได้กลุ่ม" })).toBeVisible({ timeout: 60_000 });
    if (withoutOrders.includes(role)) await expect(page).toHaveURL(`${world.admin}/revenue`);
  }

  /** One of our own entries in the dashboard's menu. */
  async open(entry: Menu): Promise<void> {
    await this.page.getByRole("link", { name: entry, exact: true }).click();
  }

  /** An order, by the id that stands in the shop's address. */
  async openOrder(id: string): Promise<void> {
    await this.page.goto(`${this.world.admin}/orders/${id}`);
    await expect(this.page.getByRole("heading", { name: "ส่วนของแต่ละกลุ่ม" })).toBeVisible();
  }

  /** One group's part of the order that is open. */
  part(group: string): Locator {
    return this.page.getByRole("region", { name: group });
  }

  /** The row of the payment case that a charge has led to, once it is there. */
  async findCase(chargeId: string): Promise<Locator> {
    const row = this.page.getByRole("row").filter({ hasText: chargeId });
    await expect(async () => {
      await this.page.goto(`${this.world.admin}/payment-cases`);
      await expect(row).toBeVisible({ timeout: 5_000 });
    }).toPass();
    return row;
  }

  /** The page of that case. */
  async openCase(chargeId: string): Promise<void> {
    const row = await this.findCase(chargeId);
    await row.getByRole("link").first().click();
  }

  /** Core's own question whether one is sure. */
  async confirm(name: string): Promise<void> {
    await this.page.getByRole("alertdialog").getByRole("button", { name, exact: true }).click();
  }

  async openGroup(name: string): Promise<void> {
    await this.open("กลุ่มวิสาหกิจ");
    // Core's list of orders, where staff come from, has a search box of the same name.
    await expect(this.page.getByRole("heading", { level: 1, name: "กลุ่มวิสาหกิจ" })).toBeVisible();
    await this.page.getByRole("searchbox", { name: "ค้นหา" }).fill(name);
    await this.page.getByRole("link", { name, exact: true }).click();
    await expect(this.page.getByRole("heading", { name, exact: true })).toBeVisible();
  }
}
