import type { Page } from "@playwright/test";

/**
 * Until the shop's scripts have taken over the page that is open. Links and forms work before that, as the browser's
 * own; what only scripts do (suggestions, a look at a chosen photo) has nobody to do it yet, and a fast hand on a slow
 * machine comes too early.
 */
export async function waitForScripts(page: Page): Promise<void> {
  // React marks what it has taken over; what it does then for the first time comes after the next picture.
  await page.waitForFunction(() =>
    Object.keys(document.documentElement).some((name) => name.startsWith("__reactFiber")),
  );
  await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve))));
}
