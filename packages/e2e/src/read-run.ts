import fs from "node:fs";
import path from "node:path";

/** What the start writes about a running shop (.data/run.json). */
export interface Run {
  readonly shop: string;
  readonly backend: string;
  readonly admin: string;
  /** The journeys pay with it, so it is always there. */
  readonly sandbox: string;
  readonly publishable_key: string;
  readonly omise: {
    readonly public_key: string;
    readonly secret_key: string;
    readonly webhook_secret: string;
  };
  readonly logins: { readonly staff: readonly StaffLogin[]; readonly members: readonly MemberLogin[] };
}

/** A member of a sample group; `phone` is 0000000001 and so on. */
export interface MemberLogin {
  readonly phone: string;
  readonly pin: string;
  readonly role: "manager" | "seller" | "viewer";
  readonly group_handle: string;
}

export interface StaffLogin {
  readonly email: string;
  readonly password: string;
  readonly role: string;
}

/**
 * @returns the run that RUN_JSON names, or the one of a plain `npm start`
 * @throws when no shop runs, or when it takes real payments
 */
export function readRun(): Run {
  const file = runJsonPath();
  if (!fs.existsSync(file))
    throw new Error(`${file} is not there: start the shop first (npm start), or run npm test.`);
  const run = JSON.parse(fs.readFileSync(file, "utf8"));
  if (!run.sandbox)
    throw new Error("This shop takes payments at Omise itself; journeys run against the sandbox only.");
  return run;
}

export function runJsonPath(): string {
  return process.env.RUN_JSON ?? path.join(import.meta.dirname, "..", "..", "..", ".data", "run.json");
}
