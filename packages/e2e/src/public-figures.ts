import type { Page } from "@playwright/test";
import { satangIn } from "./satang-in";

/** What everybody can read of the groups' income, off the pages. Integer satang. */
export class PublicFigures {
  constructor(private readonly page: Page) {}

  /** The cumulative income of all groups, as the home page counts it. */
  async ofAllGroups(): Promise<number> {
    await this.page.goto("/");
    const counter = this.page.getByRole("region", { name: "รายได้สะสมของกลุ่ม" });
    return satangIn(await counter.getByText(/^[\d,.]+ บาท$/).textContent());
  }

  /** The income of one group since it joined, as its page shows it. */
  async ofGroup(handle: string): Promise<number> {
    await this.page.goto(`/groups/${handle}`);
    const box = this.page.getByRole("region", { name: "รายได้ตั้งแต่เข้าร่วม" });
    return satangIn(await box.getByText(/^[\d,.]+ บาท$/).textContent());
  }
}
