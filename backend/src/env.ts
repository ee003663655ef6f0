import { z } from "@medusajs/framework/zod";

/**
 * The only place of the backend that reads process.env.
 * Every setting has one name, one default and one check; `.env.example` describes them.
 */
const schema = z.object({
  NODE_ENV: z.enum(["development", "production", "test"]).default("production"),
  /** demo: sample world and sandbox allowed. live: short secrets, sandbox and sample world refused. */
  DEPLOYMENT: z.enum(["demo", "live"]).default("live"),
  DATABASE_URL: z.string().min(1).optional(),
  /** true for servers: they refuse a database without a world. Migrations and the scripts that load one leave it out. */
  WORLD_REQUIRED: z.enum(["true", "false"]).default("false"),
  DATABASE_POOL_MAX: z.coerce.number().int().min(5).max(200).default(40),
  JWT_SECRET: z.string().optional(),
  COOKIE_SECRET: z.string().optional(),
  /** Address under which browsers reach this backend. */
  BACKEND_URL: z.url().default("http://127.0.0.1:9000"),
  /** Address under which shoppers reach the storefront. */
  SHOP_URL: z.url().default("http://127.0.0.1:3000"),
  OMISE_PUBLIC_KEY: z
    .string()
    .regex(/^pkey_/)
    .optional(),
  OMISE_SECRET_KEY: z
    .string()
    .regex(/^skey_/)
    .optional(),
  /** Base64, as the dashboard shows it. */
  OMISE_WEBHOOK_SECRET: z.string().min(16).optional(),
  /** The secret before the last "roll secret", and when that was: it is believed for 24 hours from then. */
  OMISE_WEBHOOK_SECRET_OLD: z.string().min(16).optional(),
  OMISE_WEBHOOK_ROLLED_AT: z.iso.datetime({ offset: true }).optional(),
  /** Another address than Omise's own; honoured only with test keys. */
  OMISE_API_URL: z.url().optional(),
  OMISE_VAULT_URL: z.url().optional(),
  OMISE_TIMEOUT_MS: z.coerce.number().int().min(100).max(60_000).default(20_000),
  /** Shared with the storefront, which hands on the shopper and their address with it. */
  SHOP_SECRET: z.string().min(16).optional(),
  /** Orders that may wait for their payment at one time. */
  WAITING_PER_SHOPPER: z.coerce.number().int().min(1).max(100).default(3),
  WAITING_PER_ADDRESS: z.coerce.number().int().min(1).max(100_000).default(200),
  /** Payments that one process works on at a time, and those that stand in line for it; the next one is told "busy". */
  CHECKOUT_AT_ONCE: z.coerce.number().int().min(1).max(50).default(4),
  CHECKOUT_WAITING: z.coerce.number().int().min(0).max(10_000).default(200),
  PROMPTPAY_QR_MINUTES: z.coerce.number().int().min(1).max(1440).default(15),
  /** smtp(s)://user:password@host:port; without it and without MAIL_DIR no letters are sent. */
  SMTP_URL: z.string().optional(),
  /** Folder for letters as .eml files where there is no mail server. */
  MAIL_DIR: z.string().optional(),
  MAIL_FROM: z.string().default("ตลาดเพื่อนชุมชน <no-reply@localhost>"),
  /** Channel access token of a LINE Official Account (Messaging API); without it LINE alerts go to the log. */
  LINE_CHANNEL_ACCESS_TOKEN: z.string().min(1).optional(),
  /** Secret of the same channel: signs the events of LINE's webhook, POST /hooks/line. */
  LINE_CHANNEL_SECRET: z.string().min(1).optional(),
  /** "@name" of the account, so that the portal can open its chat. */
  LINE_ACCOUNT_ID: z
    .string()
    .regex(/^@[a-z0-9_.-]{2,30}$/)
    .optional(),
  LINE_API_URL: z.url().default("https://api.line.me"),
  /** Groups are not told between these hours of Bangkok; 00:00-00:00 for never quiet. */
  ALERT_QUIET_HOURS: z
    .string()
    .regex(/^([01]\d|2[0-3]):[0-5]\d-([01]\d|2[0-3]):[0-5]\d$/)
    .default("20:00-07:00"),
  /** Since which B.E. year the public label counts; CPA's to say, so empty by default. */
  INCOME_SINCE_BE_YEAR: z.coerce.number().int().min(2500).max(2700).optional(),
  /** Seconds between runs of the jobs that watch open payments. */
  POLL_SECONDS: z.coerce.number().int().min(1).max(3600).default(15),
  /** Folder of the pictures behind GET /pictures/:name; without it the nearest data/sample/pictures is found. */
  PICTURES_DIR: z.string().optional(),
  /** Password of the two staff logins that the sample world is loaded with; a real world never has them. */
  SAMPLE_STAFF_PASSWORD: z.string().min(8).default("sample-staff-2569"),
  /** Folder of slips and evidence; without it one below the data folder. Never below a folder that is served. */
  PRIVATE_FILES_DIR: z.string().optional(),
  /** Folder of the pictures that groups send; without it one below the data folder. */
  PUBLIC_FILES_DIR: z.string().optional(),
  PRIVATE_FILE_MAX_BYTES: z.coerce.number().int().min(100_000).max(50_000_000).default(10_000_000),
  PRIVATE_IMPORT_MAX_BYTES: z.coerce.number().int().min(100_000).max(100_000_000).default(20_000_000),
  PRIVATE_REPORT_MAX_BYTES: z.coerce.number().int().min(100_000).max(500_000_000).default(100_000_000),
  /** What one import of the staff page may hold; `pnpm revenue import` streams a CSV of any length. */
  IMPORT_MAX_ROWS: z.coerce.number().int().min(100).max(1_000_000).default(100_000),
  IMPORT_MAX_COLUMNS: z.coerce.number().int().min(10).max(2_000).default(200),
  IMPORT_MAX_CELLS: z.coerce.number().int().min(1_000).max(20_000_000).default(2_000_000),
  IMPORT_MAX_UNPACKED_BYTES: z.coerce.number().int().min(1_000_000).max(2_000_000_000).default(300_000_000),
  /** The process that reads a file gives up before it is larger. */
  IMPORT_MEMORY_MB: z.coerce.number().int().min(150).max(4_000).default(290),
  IMPORT_TIMEOUT_SECONDS: z.coerce.number().int().min(5).max(3_600).default(120),
  /** A private bucket instead of the folder: bucket and both keys, or none of them. */
  S3_BUCKET: z.string().optional(),
  S3_REGION: z.string().default("ap-southeast-1"),
  S3_ENDPOINT: z.url().optional(),
  S3_ACCESS_KEY_ID: z.string().optional(),
  S3_SECRET_ACCESS_KEY: z.string().optional(),
  S3_PREFIX: z
    .string()
    .regex(/^[A-Za-z0-9/_-]*$/)
    .default("private/"),
  /** PIN of the sample world's members (000-000-0001 …); a real world never has them. */
  SAMPLE_MEMBER_PIN: z
    .string()
    .regex(/^\d{6}$/)
    .default("258369"),
  /** Address of Meilisearch; without it PostgreSQL answers every question itself. */
  MEILISEARCH_HOST: z.url().optional(),
  MEILISEARCH_API_KEY: z.string().optional(),
  DISABLE_ADMIN: z.enum(["true", "false"]).default("false"),
});

export type Env = z.infer<typeof schema>;

/**
 * @throws when a setting is missing or wrong, naming it; a live deployment also refuses what only a demo may have.
 */
export function readEnv(source: Record<string, string | undefined>): Env {
  const blank = Object.entries(source).filter(([, value]) => value !== "");
  const parsed = schema.safeParse(Object.fromEntries(blank));
  if (!parsed.success) {
    const lines = parsed.error.issues.map((issue) => `  ${issue.path.join(".")}: ${issue.message}`);
    throw new Error(`The backend's settings are not usable:\n${lines.join("\n")}\nSee .env.example.`);
  }
  refuseHalfOfS3(parsed.data);
  refuseHalfOfRotation(parsed.data);
  if (parsed.data.DEPLOYMENT === "demo") refuseLiveKeys(parsed.data);
  if (parsed.data.DEPLOYMENT === "live" && parsed.data.NODE_ENV !== "test") refuseDemoSettings(parsed.data);
  return parsed.data;
}

/** Where private files go when S3 is set; undefined for the folder. */
export function s3Of(env: Env) {
  const { S3_BUCKET: bucket, S3_ACCESS_KEY_ID: accessKeyId, S3_SECRET_ACCESS_KEY: secretAccessKey } = env;
  if (!bucket || !accessKeyId || !secretAccessKey) return undefined;
  const { S3_REGION: region, S3_ENDPOINT: endpoint, S3_PREFIX: prefix } = env;
  return { bucket, accessKeyId, secretAccessKey, region, endpoint, prefix };
}

/** An old secret without the moment of its end would be believed for ever. */
function refuseHalfOfRotation(env: Env): void {
  const { OMISE_WEBHOOK_SECRET: now, OMISE_WEBHOOK_SECRET_OLD: old, OMISE_WEBHOOK_ROLLED_AT: at } = env;
  if ((old === undefined) === (at === undefined) && (old === undefined || now !== undefined)) return;
  throw new Error(
    "OMISE_WEBHOOK_SECRET_OLD needs OMISE_WEBHOOK_ROLLED_AT and OMISE_WEBHOOK_SECRET: set all three, or the last one.",
  );
}

/** With one name missing, files would silently go into the folder. */
function refuseHalfOfS3(env: Env): void {
  const names = ["S3_BUCKET", "S3_ACCESS_KEY_ID", "S3_SECRET_ACCESS_KEY"] as const;
  const missing = names.filter((name) => !env[name]);
  if (missing.length > 0 && missing.length < names.length) {
    throw new Error(`S3 is set by half: ${missing.join(", ")} is missing. Set all of them, or none.`);
  }
}

const isLive = (key: string | undefined) => key !== undefined && !/^[ps]key_test_/.test(key);

/** Nobody is charged by trying things out. */
function refuseLiveKeys(env: Env): void {
  if (isLive(env.OMISE_SECRET_KEY) || isLive(env.OMISE_PUBLIC_KEY)) {
    throw new Error("A demo refuses live Omise keys. Use test keys, or set DEPLOYMENT=live.");
  }
}

function refuseDemoSettings(env: Env): void {
  const wrong: string[] = [];
  for (const name of ["JWT_SECRET", "COOKIE_SECRET"] as const) {
    if ((env[name] ?? "").length < 32) wrong.push(`${name}: needs at least 32 characters`);
  }
  if ((env.SHOP_SECRET ?? "").length < 32) wrong.push("SHOP_SECRET: needs at least 32 characters");
  if (!env.DATABASE_URL) wrong.push("DATABASE_URL: is required");
  if (env.OMISE_API_URL) wrong.push("OMISE_API_URL: the sandbox is for demos only");
  if (isLive(env.OMISE_SECRET_KEY) && !env.OMISE_WEBHOOK_SECRET) {
    wrong.push("OMISE_WEBHOOK_SECRET: is required with live keys");
  }
  if (wrong.length > 0) {
    throw new Error(
      `A live deployment refuses these settings:\n  ${wrong.join("\n  ")}\nSet DEPLOYMENT=demo to try things out.`,
    );
  }
}

export const env = readEnv(process.env);
