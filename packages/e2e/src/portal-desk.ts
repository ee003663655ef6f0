import { expect, type Page } from "@playwright/test";
import type { MemberLogin, Run } from "./read-run";

/** What a member does on the group's phone, by what can be seen of it. */
export class PortalDesk {
  taps = 0;

  constructor(readonly page: Page) {}

  /** A member of this group with this role, as the sample world has it. */
  static loginOf(world: Run, groupHandle: string, role: MemberLogin["role"] = "manager"): MemberLogin {
    const login = world.logins.members.find(
      (each) => each.group_handle === groupHandle && each.role === role,
    );
    if (!login) throw new Error(`The sample world has no ${role} of ${groupHandle}.`);
    return login;
  }

  async signIn({ phone, pin }: Pick<MemberLogin, "phone" | "pin">): Promise<void> {
    const { page } = this;
    await page.goto("/portal/sign-in");
    await page.getByLabel("เบอร์โทรศัพท์").fill(phone);
    await page.getByLabel("รหัส 6 หลัก").fill(pin);
    await page.getByRole("button", { name: "เข้าสู่ระบบ" }).click();
    await this.seesToday();
  }

  async seesToday(): Promise<void> {
    await expect(this.page.getByRole("heading", { level: 1, name: /^สวัสดี/ })).toBeVisible();
  }

  /** One press of the thumb, counted. */
  async tap(name: string | RegExp, role: "link" | "button" | "radio" = "button"): Promise<void> {
    this.taps++;
    await this.page.getByRole(role, { name }).first().tap();
  }

  /** The same on a field, which opens what belongs to it. */
  async tapField(label: string): Promise<void> {
    this.taps++;
    await this.page.getByLabel(label).tap();
  }

  async sees(text: string | RegExp): Promise<void> {
    await expect(this.page.getByText(text).first()).toBeVisible();
  }

  /** The part of an order that has just been paid: the newest of the new ones. */
  async openNewestOrder(): Promise<void> {
    await this.page.goto("/portal/orders?filter=new");
    await this.page
      .getByRole("main")
      .getByRole("link", { name: /^ออเดอร์/ })
      .last()
      .click();
    // The list says of each order that it is new; the order itself says it on its own page.
    await expect(this.page).toHaveURL(/\/portal\/orders\/\w+$/);
    await this.sees("คำสั่งซื้อใหม่");
  }

  /** From new to sent, with the number of a Thailand Post parcel. */
  async ship(number: string): Promise<void> {
    const { page } = this;
    await page.getByRole("button", { name: "รับออเดอร์" }).click();
    await this.sees("รอแพ็กสินค้า");
    await page.getByRole("button", { name: /แพ็ก/ }).click();
    await this.sees("แพ็กแล้ว รอส่ง");
    await page.getByLabel("เลขพัสดุ").fill("12345");
    await page.getByRole("button", { name: /ส่งแล้ว/ }).click();
    await expect(page.getByRole("alert")).toContainText("เลขพัสดุไม่ตรงกับขนส่ง");
    await expect(page.getByLabel("เลขพัสดุ")).toHaveValue("12345");
    await page.getByLabel("เลขพัสดุ").fill(number);
    await page.getByRole("button", { name: /ส่งแล้ว/ }).click();
    await expect(page.getByRole("main")).toContainText(number);
  }
}
