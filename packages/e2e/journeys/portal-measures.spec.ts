import type { Page } from "@playwright/test";
import { expect, test } from "../src/test";

/** A page after the first, without its pictures. */
const MOST_BYTES = 60 * 1024;
const LEAST_TARGET_PX = 44;

const pages = [
  "/portal",
  "/portal/stock",
  "/portal/orders",
  "/portal/income",
  "/portal/income/passports",
  "/portal/income/sales",
  "/portal/income/sales/new",
  "/portal/products",
  "/portal/products/new",
  "/portal/shop",
  "/portal/members",
  "/portal/alerts",
];

test.use({ viewport: { width: 360, height: 740 } });

test("every portal page after the first is light, and fits a thumb, a narrow screen and text of twice the size", async ({
  page,
  world,
}) => {
  const member = world.logins.members.filter(({ role }) => role === "manager")[4];
  if (!member) throw new Error("The sample world has too few managers.");
  const wire = await weigh(page);
  await page.goto("/portal/sign-in");
  await page.getByLabel("เบอร์โทรศัพท์").fill(member.phone);
  await page.getByLabel("รหัส 6 หลัก").fill(member.pin);
  await page.getByRole("button", { name: "เข้าสู่ระบบ" }).tap();
  await expect(page.getByRole("navigation", { name: "เมนูหลัก" })).toBeVisible();
  const weights: string[] = [];
  for (const address of pages) {
    await page.waitForLoadState("networkidle");
    wire.bytes = 0;
    await page.goto(address);
    await page.waitForLoadState("networkidle");
    weights.push(`${address} ${(wire.bytes / 1024).toFixed(1)} kB`);
    expect.soft(wire.bytes, address).toBeLessThanOrEqual(MOST_BYTES);
    const look = await page.evaluate(lookAt, LEAST_TARGET_PX);
    expect.soft(look, address).toEqual({ small: [], tight: [], font: true, tooWide: 0 });
  }
  console.log(`over the wire, pictures apart: ${weights.join(", ")}`);
});

/** Counts what comes over the wire, packed as it is, without pictures. */
async function weigh(page: Page): Promise<{ bytes: number }> {
  const wire = { bytes: 0 };
  const kinds = new Map<string, string>();
  const network = await page.context().newCDPSession(page);
  network.on("Network.responseReceived", ({ requestId, type }) => kinds.set(requestId, type));
  network.on("Network.loadingFinished", ({ requestId, encodedDataLength }) => {
    if (kinds.get(requestId) !== "Image") wire.bytes += encodedDataLength;
  });
  await network.send("Network.enable");
  return wire;
}

/** Runs in the page: what is too small for a thumb, set too tight, not looped, or too wide at twice the text. */
function lookAt(leastPx: number) {
  const root = document.documentElement;
  const named = (element: Element) => `${element.tagName}.${element.className}`;
  const targets = [
    ...document.querySelectorAll("a, button, input:not([type=hidden]), select, textarea, summary"),
  ];
  const small = targets
    .filter((element) => !element.matches(".skip-link"))
    .filter((element) => {
      const { width, height } = (element.closest("label") ?? element).getBoundingClientRect();
      return width > 0 && Math.min(width, height) < leastPx - 0.5;
    })
    .map(named);
  const tight = [...document.querySelectorAll("main p, main li, main label, main textarea")]
    .filter((element) => {
      const { lineHeight, fontSize } = getComputedStyle(element);
      return Number.parseFloat(lineHeight) / Number.parseFloat(fontSize) < 1.595;
    })
    .map(named);
  const font = getComputedStyle(document.body).fontFamily.includes("Looped");
  root.style.fontSize = "200%";
  return { small, tight, font, tooWide: root.scrollWidth - root.clientWidth };
}
