import fs from "node:fs";
import path from "node:path";
import AxeBuilder from "@axe-core/playwright";
import { test as base, expect, type Page } from "@playwright/test";
import { type Run, readRun, type StaffLogin } from "./read-run";
import { Sandbox } from "./sandbox";

interface Fixtures {
  /** The running shop. */
  readonly world: Run;
  /** Omise's side. Its faults and its clock are put right again after each journey. */
  readonly sandbox: Sandbox;
  /**
   * Looks at the page as it is now: nothing that axe knows of may be wrong (WCAG 2.2 A and AA), nothing may be
   * wider than the screen, and a picture of it is kept for people: <size>-<name>.png.
   */
  readonly inspect: (name: string, page?: Page) => Promise<void>;
  /** Signs in to Medusa Admin as a member of the staff with that role, or as the first one. */
  readonly staff: (role?: string) => StaffLogin;
}

export const test = base.extend<Fixtures>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of the fixtures out of it
  world: async ({}, use) => use(readRun()),
  sandbox: async ({ request, world }, use) => {
    const sandbox = new Sandbox(request, world.sandbox);
    await use(sandbox);
    await sandbox.resetFaults();
    await sandbox.resetClock();
  },
  inspect: async ({ page }, use, info) => {
    await use(async (name, which = page) => {
      await keepPicture(which, `${info.project.name}-${name}`);
      await expectNothingWider(which);
      await expectNoAxeViolations(which, name);
    });
  },
  staff: async ({ world }, use) => {
    await use((role) => {
      const login = world.logins.staff.find((candidate) => !role || candidate.role === role);
      if (!login)
        throw new Error(`The sample world has no staff login${role ? ` with the role ${role}` : ""}.`);
      return login;
    });
  },
});

export { expect };

async function keepPicture(page: Page, name: string): Promise<void> {
  const folder =
    process.env.SCREENSHOTS ?? path.join(import.meta.dirname, "..", "..", "..", ".data", "screenshots");
  fs.mkdirSync(folder, { recursive: true });
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
  await page.screenshot({ path: path.join(folder, `${name}.png`), fullPage: true, animations: "disabled" });
}

async function expectNoAxeViolations(page: Page, name: string): Promise<void> {
  const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
  const { violations } = await new AxeBuilder({ page }).withTags(tags).analyze();
  const found = violations.map(
    ({ id, help, nodes }) => `${id}: ${help} (${nodes.map(({ target }) => target).join("; ")})`,
  );
  expect(found, `axe on ${name}`).toEqual([]);
}

/** A page that scrolls sideways on a phone is broken, whatever else it does. */
async function expectNothingWider(page: Page): Promise<void> {
  const { content, screen } = await page.evaluate(() => ({
    content: document.documentElement.scrollWidth,
    screen: document.documentElement.clientWidth,
  }));
  expect(content, "the page is wider than the screen").toBeLessThanOrEqual(screen);
}
