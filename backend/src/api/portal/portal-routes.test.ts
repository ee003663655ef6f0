import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { portalRoutes } from "./portal-routes";

it("lists every route that has a file, and no other: what is not listed answers 404", () => {
  const files = readdirSync(__dirname, { recursive: true, encoding: "utf8" }).filter((file) =>
    file.endsWith("route.ts"),
  );
  const found = files.flatMap((file) => {
    const path = `/portal/${file.replace(/\/route\.ts$/, "").replace(/\[(\w+)\]/g, ":$1")}`;
    const text = readFileSync(join(__dirname, file), "utf8");
    const methods = [...text.matchAll(/^export const (GET|POST|DELETE|PUT|PATCH)\b/gm)].map(
      (match) => match[1],
    );
    return methods.map((method) => `${method} ${path}`);
  });
  expect(portalRoutes.map(({ method, path }) => `${method} ${path}`).sort()).toEqual(found.sort());
});

it("every POST has a schema", () => {
  expect(portalRoutes.filter(({ method, body }) => method === "POST" && !body)).toEqual([]);
});
