import { z } from "zod";

const MIN_SECRET_LENGTH = 32;

const httpUrl = z.url({ protocol: /^https?$/ }).transform((value) => value.replace(/\/+$/, ""));

const origins = z
  .string()
  .default("")
  .transform((value) => value.split(/\s+/).filter((origin) => origin !== ""))
  .pipe(z.array(z.url().transform((value) => new URL(value).origin)));

const schema = z
  .object({
    NODE_ENV: z.enum(["development", "production", "test"]).default("production"),
    HOST: z.string().min(1).default("127.0.0.1"),
    PORT: z.coerce.number().int().min(0).max(65_535).default(3000),
    /** The address that shoppers see: canonical links, cookies and the origin check follow it. */
    SHOP_URL: httpUrl,
    /** The backend from server to server; no browser ever sees it. */
    BACKEND_URL: httpUrl,
    MEDUSA_PUBLISHABLE_KEY: z.string().min(1),
    OMISE_PUBLIC_KEY: z.string().min(1),
    OMISE_JS_URL: httpUrl.default("https://cdn.omise.co/omise.js"),
    /** Origins of a local stand-in for Omise, separated by spaces; they join the content security policy. */
    OMISE_ORIGINS: origins,
    SESSION_SECRET: z.string().min(MIN_SECRET_LENGTH, `must have at least ${MIN_SECRET_LENGTH} characters`),
    /** Shared with the backend: with it the shopper and their address are handed on, for the limits of waiting orders. */
    SHOP_SECRET: z.string().min(16).optional(),
    /** Reverse proxies of our own in front of the shop: so many entries of X-Forwarded-For, from the right, are ours. */
    TRUSTED_PROXIES: z.coerce.number().int().min(0).max(5).default(0),
    DEPLOYMENT: z.enum(["demo", "live"]).default("live"),
    ALLOW_INDEXING: z.enum(["true", "false"]).default("false"),
  })
  .refine((env) => env.DEPLOYMENT === "demo" || isHttpsOrLoopback(env.SHOP_URL), {
    path: ["SHOP_URL"],
    message: "must be https in a live deployment",
  })
  .refine((env) => env.DEPLOYMENT === "demo" || hasShopSecret(env.SHOP_SECRET), {
    path: ["SHOP_SECRET"],
    message: `must have at least ${MIN_SECRET_LENGTH} characters in a live deployment`,
  });

function hasShopSecret(secret: string | undefined): boolean {
  return (secret?.length ?? 0) >= MIN_SECRET_LENGTH;
}

function isHttpsOrLoopback(address: string): boolean {
  const url = new URL(address);
  return url.protocol === "https:" || ["127.0.0.1", "localhost", "[::1]"].includes(url.hostname);
}

export type ShopEnv = Omit<z.infer<typeof schema>, "ALLOW_INDEXING"> & {
  ALLOW_INDEXING: boolean;
  /** Cookies are Secure and HSTS is sent when the public address is https. */
  isHttps: boolean;
};

/** Reads the settings; throws one error that names every wrong one, never its value. */
export function parseEnv(source: Record<string, string | undefined>): ShopEnv {
  const parsed = schema.safeParse(source);
  if (!parsed.success) {
    const faults = parsed.error.issues.map((issue) => `  ${issue.path.join(".")}: ${issue.message}`);
    throw new Error(`Settings of the storefront:\n${faults.join("\n")}`);
  }
  return {
    ...parsed.data,
    ALLOW_INDEXING: parsed.data.ALLOW_INDEXING === "true",
    isHttps: new URL(parsed.data.SHOP_URL).protocol === "https:",
  };
}

export const env = parseEnv(process.env);
