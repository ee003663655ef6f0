import { describe, expect, it } from "vitest";
import { contentSecurityPolicy } from "./content-security-policy.server";

const env = {
  OMISE_ORIGINS: ["http://127.0.0.1:9100"],
  OMISE_JS_URL: "http://127.0.0.1:9100/omise.js",
  isHttps: false,
};

function directivesOf(policy: string): Map<string, string[]> {
  return new Map(
    policy.split("; ").map((directive) => {
      const [name = "", ...values] = directive.split(" ");
      return [name, values];
    }),
  );
}

describe("the content security policy of a page", () => {
  it("runs only our scripts, this answer's nonce and Omise.js", () => {
    const directives = directivesOf(contentSecurityPolicy("abc123", env));
    expect(directives.get("script-src")).toEqual(["'self'", "'nonce-abc123'", "http://127.0.0.1:9100"]);
    expect(directives.get("default-src")).toEqual(["'none'"]);
    expect(directives.get("base-uri")).toEqual(["'none'"]);
    expect(directives.get("frame-ancestors")).toEqual(["'none'"]);
  });

  it("never allows inline code, eval or any host", () => {
    const policy = contentSecurityPolicy("abc123", env);
    expect(policy).not.toMatch(/unsafe-|\*|strict-dynamic/);
  });

  it("lets forms, frames, pictures and calls reach Omise and its stand-in, and nobody else", () => {
    const directives = directivesOf(contentSecurityPolicy("abc123", env));
    for (const name of ["frame-src", "form-action", "connect-src", "img-src"]) {
      const outside = (directives.get(name) ?? []).filter((value) => /^https?:/.test(value));
      expect(outside).toContain("http://127.0.0.1:9100");
      expect(
        outside.every((origin) => origin === "http://127.0.0.1:9100" || origin.endsWith(".omise.co")),
      ).toBe(true);
    }
  });

  it("asks for https everywhere only where the shop is https", () => {
    expect(contentSecurityPolicy("n", env)).not.toContain("upgrade-insecure-requests");
    expect(contentSecurityPolicy("n", { ...env, isHttps: true })).toContain("upgrade-insecure-requests");
  });
});
