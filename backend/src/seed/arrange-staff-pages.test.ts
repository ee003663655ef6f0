import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { staffPages } from "./arrange-staff-pages";

const folder = join(__dirname, "..", "admin", "widgets");
const widgets = readdirSync(folder).map((name) => {
  const text = readFileSync(join(folder, name), "utf8");
  return { zone: /zone: "([^"]+)"/.exec(text)?.[1], id: /id: "([^"]+)"/.exec(text)?.[1] };
});

it("every box of ours on a page of core's has its place there, before core's own", () => {
  expect(widgets.length).toBeGreaterThan(0);
  for (const { zone = "", id } of widgets) {
    const page = Object.entries(staffPages).find(([name]) => zone.startsWith(`${name}.`));
    expect(page?.[1], `${id} in ${zone}`).toHaveProperty([`widget:${id}`, "order"], -1);
  }
});
