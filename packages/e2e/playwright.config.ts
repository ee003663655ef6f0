import { defineConfig } from "@playwright/test";
import { readRun } from "./src/read-run";
import { unpackChromium } from "./src/unpack-chromium";

const chromium = unpackChromium();

/**
 * Journeys of people through the running shop that RUN_JSON describes (written by `npm start`; `npm test`
 * starts one of its own). Both sizes are looked at: a phone first, then a desk.
 */
export default defineConfig({
  testDir: "./journeys",
  outputDir: "./test-results/journeys",
  // One shop, one sandbox and one clock serve every journey: those that change them would meet.
  workers: 1,
  fullyParallel: false,
  forbidOnly: process.env.CI !== undefined,
  // On a build server a busy machine gets a second try; the report calls such a journey flaky.
  retries: process.env.CI === undefined ? 0 : 1,
  timeout: 120_000,
  expect: { timeout: 15_000 },
  use: {
    baseURL: readRun().shop,
    locale: "th-TH",
    timezoneId: "Asia/Bangkok",
    trace: "retain-on-failure",
    // Videos need a program that Playwright would have to download.
    video: "off",
    launchOptions: {
      executablePath: chromium.executablePath,
      // Where the machine has no language set, Chromium takes Thai file names for unfit and calls each "download".
      env: { ...definedOnly(process.env), LC_ALL: "C.UTF-8", ...chromium.env },
      // Its own sandbox needs rights that a container or root does not give it; it only visits our own pages.
      args: ["--no-sandbox", "--disable-dev-shm-usage", "--disable-gpu"],
    },
  },
  projects: [
    {
      name: "phone",
      testIgnore: /staff\.spec/,
      use: { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true },
    },
    {
      // What looks different at a desk; the rest is the same page and the same scripts. The whole way to a paid order is
      // walked there in English.
      name: "desktop",
      testMatch: /(pages|english|shop-opens|staff)\.spec/,
      use: { viewport: { width: 1280, height: 800 } },
    },
  ],
});

function definedOnly(env: NodeJS.ProcessEnv): Record<string, string> {
  return Object.fromEntries(
    Object.entries(env).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  );
}
