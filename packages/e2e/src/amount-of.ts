import type { Locator, Page } from "@playwright/test";
import { satangIn } from "./satang-in";

/** @returns the satang that stand beside a label in a list of amounts */
export async function amountOf(scope: Page | Locator, label: RegExp): Promise<number> {
  const term = scope.getByRole("term").filter({ hasText: label });
  return satangIn(await term.locator("xpath=following-sibling::dd[1]").textContent());
}
