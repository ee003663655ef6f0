import fs from "node:fs";
import path from "node:path";
import AxeBuilder from "@axe-core/playwright";
import { type BrowserContext, test as base, expect, type Page } from "@playwright/test";
import { Complaints } from "./complaints";
import { type Run, readRun, type StaffLogin } from "./read-run";
import { Sandbox } from "./sandbox";
import { Shopper } from "./shopper";
import { StaffApi } from "./staff-api";

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
  /** A person in the Thai shop, on this journey's page. */
  readonly shopper: Shopper;
  /** What the browsers of this journey complain of. It has to be nothing, or expected. */
  readonly complaints: Complaints;
  /** The same person at a browser that knows nothing of the first one. */
  readonly otherDevice: () => Promise<Page>;
  /**
   * The same for a page of the staff: our part of it. The frame around it is Medusa's, which we can't mend; on a page
   * of Medusa's own, `within` is the box that is ours.
   */
  readonly inspectStaff: (name: string, where?: { page?: Page; within?: string }) => Promise<void>;
  /** The staff's API, with every right. */
  readonly staffApi: StaffApi;
  /** The login of a member of the staff with that role, or of the first one. */
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
  shopper: async ({ page }, use) => use(new Shopper(page)),
  complaints: [
    async ({ context }, use) => {
      const complaints = new Complaints();
      complaints.listenTo(context);
      await use(complaints);
      complaints.expectNone();
    },
    { auto: true },
  ],
  otherDevice: async ({ browser, complaints, contextOptions }, use) => {
    const opened: BrowserContext[] = [];
    await use(async () => {
      const context = await browser.newContext(contextOptions);
      opened.push(context);
      complaints.listenTo(context);
      return context.newPage();
    });
    for (const context of opened) await context.close();
  },
  inspect: async ({ page }, use, info) => {
    await use(async (name, which = page) => {
      await keepPicture(which, `${info.project.name}-${name}`);
      await expectNothingWider(which);
      await expectNoAxeViolations(new AxeBuilder({ page: which }), name);
    });
  },
  inspectStaff: async ({ page }, use) =>
    use(async (name, where = {}) => {
      const which = where.page ?? page;
      const size = which.viewportSize();
      // The dashboard scrolls inside itself, so that a picture of the whole page needs a tall screen.
      if (size) await which.setViewportSize({ ...size, height: 2_000 });
      await keepPicture(which, name);
      await expectNoAxeViolations(staffPart(which, where.within), name);
      if (size) await which.setViewportSize(size);
    }),
  staffApi: async ({ request, world, staff }, use) => use(new StaffApi(request, world, staff("Super Admin"))),
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
  await page.evaluate(async () => {
    // Pictures that wait until somebody scrolls to them would be missing, and what sticks to the top would float.
    for (const image of document.querySelectorAll("img")) image.loading = "eager";
    window.scrollTo(0, 0);
    await Promise.all([...document.images].map((image) => image.decode().catch(() => undefined)));
    await document.fonts.ready;
  });
  await page.screenshot({ path: path.join(folder, `${name}.png`), fullPage: true, animations: "disabled" });
}

async function expectNoAxeViolations(axe: AxeBuilder, name: string): Promise<void> {
  const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
  const { violations } = await axe.withTags(tags).analyze();
  const found = violations.map(
    ({ id, help, nodes }) => `${id}: ${help} (${nodes.map(({ target }) => target).join("; ")})`,
  );
  expect(found, `axe on ${name}`).toEqual([]);
}

/** Without the magnifying glass in Medusa's search fields, a picture that says nothing and has no name. */
function staffPart(page: Page, within = "main"): AxeBuilder {
  return new AxeBuilder({ page }).include(within).exclude('[role="img"].absolute');
}

/** A page that scrolls sideways on a phone is broken, whatever else it does. */
async function expectNothingWider(page: Page): Promise<void> {
  const { content, screen } = await page.evaluate(() => ({
    content: document.documentElement.scrollWidth,
    screen: document.documentElement.clientWidth,
  }));
  expect(content, "the page is wider than the screen").toBeLessThanOrEqual(screen);
}
