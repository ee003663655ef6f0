import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { remixFuture } from "./remix-future";

const here = fileURLToPath(new URL(".", import.meta.url));
const lockfile = readFileSync(join(here, "..", "pnpm-lock.yaml"), "utf8");

/** Every version of a package in the lockfile, e.g. ["6.30.6", "7.18.2"]. */
function lockedVersions(name: string): string[] {
  const escaped = name.replace(/[.*+?^${}()|[\]\\/]/g, "\\$&");
  const keys = lockfile.matchAll(new RegExp(`^ {2}'?${escaped}@(\\d+\\.\\d+\\.\\d+)[^\\s:']*'?:`, "gm"));
  return [...new Set([...keys].map((match) => match[1] ?? ""))];
}

const numbers = (version: string) => version.split(".").map(Number);
function isBelow(version: string, floor: string): boolean {
  const [a, b] = [numbers(version), numbers(floor)];
  const index = a.findIndex((number, position) => number !== b[position]);
  return index !== -1 && (a[index] ?? 0) < (b[index] ?? 0);
}

const sources = readdirSync(join(here, "app"), { recursive: true, encoding: "utf8" })
  .filter((file) => /\.tsx?$/.test(file) && !/\.test\.tsx?$/.test(file))
  .map((file) => ({ file, text: readFileSync(join(here, "app", file), "utf8") }));
const filesWith = (pattern: RegExp) =>
  sources.filter(({ text }) => pattern.test(text)).map(({ file }) => file);

describe("versions with known holes stay out of the lockfile", () => {
  it.each([
    ["@remix-run/node", "2.17.5"],
    ["@remix-run/react", "2.17.5"],
    ["@remix-run/server-runtime", "2.17.5"],
    ["@remix-run/router", "1.23.4"],
    ["react-router", "6.30.6"],
    ["react-router-dom", "6.30.6"],
  ])("%s is at least %s", (name, floor) => {
    const versions = lockedVersions(name);
    expect(versions).not.toEqual([]);
    expect(versions.filter((version) => isBelow(version, floor))).toEqual([]);
  });

  it("compares versions by number", () => {
    expect(isBelow("6.30.4", "6.30.6")).toBe(true);
    expect(isBelow("6.100.0", "6.30.6")).toBe(false);
    expect(isBelow("6.30.6", "6.30.6")).toBe(false);
  });
});

describe("Remix is set up without its open doors", () => {
  it("keeps single fetch and lazy route discovery off and every other v3 flag on", () => {
    const { v3_singleFetch, v3_lazyRouteDiscovery, ...others } = remixFuture;
    expect(v3_singleFetch).toBe(false);
    expect(v3_lazyRouteDiscovery).toBe(false);
    expect(others).toEqual({
      v3_fetcherPersist: true,
      v3_relativeSplatPath: true,
      v3_throwAbortReason: true,
      v3_routeConfig: true,
    });
  });

  it("redirects in one place only", () => {
    expect(filesWith(/\bredirect(?:Document)?\s*\(|\breplace\s*\(\s*["'`]\//)).toEqual([
      "lib/safe-redirect.server.ts",
    ]);
  });

  it("never navigates by script to an address from a variable", () => {
    // The one that follows the shop's own links, and looks at each address first (its own test).
    expect(filesWith(/useNavigate\b|<Navigate\b/)).toEqual([join("lib", "use-in-app-navigation.ts")]);
  });

  it("keeps sessions in signed cookies only", () => {
    expect(filesWith(/createFileSessionStorage|createMemorySessionStorage/)).toEqual([]);
    expect(filesWith(/createCookieSessionStorage/)).toEqual(["lib/session.server.ts"]);
  });

  it("reads the environment in one place only", () => {
    expect(filesWith(/process\.env/)).toEqual(["lib/env.server.ts"]);
  });

  it("writes HTML from text nowhere", () => {
    expect(filesWith(/dangerouslySetInnerHTML|innerHTML/)).toEqual([]);
  });
});

describe("what the browser loads", () => {
  it("has no zod: outside server files and routes the contracts give types only", () => {
    const importsValues = /^import (?!type\b)[^;]*from "(?:@chumchon\/contracts|zod)"/m;
    const faulty = sources
      .filter(
        ({ file, text }) =>
          !file.includes(".server.") && !file.startsWith("routes/") && importsValues.test(text),
      )
      .map(({ file }) => file);
    expect(faulty).toEqual([]);
  });

  it("has no style attributes, which the content security policy would drop", () => {
    expect(filesWith(/\sstyle=\{/)).toEqual([]);
  });

  it("loads nothing from other hosts by itself", () => {
    const css = readdirSync(join(here, "app"), { recursive: true, encoding: "utf8" })
      .filter((file) => file.endsWith(".css"))
      .map((file) => readFileSync(join(here, "app", file), "utf8"));
    expect(css.filter((text) => /url\(\s*["']?(?:https?:)?\/\//.test(text))).toEqual([]);
  });
});
