import type { SandboxOptions } from "./options.js";

export interface Environment {
  readonly port: number;
  readonly host: string;
  readonly options: SandboxOptions;
}

/** Reads OMISE_SANDBOX_*; throws with the name of the variable that has to change. */
export function readEnvironment(env: Record<string, string | undefined>): Environment {
  const port = Number(required(env, "OMISE_SANDBOX_PORT"));
  if (!Number.isInteger(port) || port < 0 || port > 65_535) {
    throw new Error("OMISE_SANDBOX_PORT must be a port number");
  }
  const threeDs = env.OMISE_SANDBOX_THREE_DS || "card";
  if (threeDs !== "always" && threeDs !== "never" && threeDs !== "card") {
    throw new Error("OMISE_SANDBOX_THREE_DS must be always, never or card");
  }
  return {
    port,
    host: env.OMISE_SANDBOX_HOST || "127.0.0.1",
    options: {
      publicKey: required(env, "OMISE_SANDBOX_PUBLIC_KEY"),
      secretKey: required(env, "OMISE_SANDBOX_SECRET_KEY"),
      webhookSecret: required(env, "OMISE_SANDBOX_WEBHOOK_SECRET"),
      webhookUrl: env.OMISE_SANDBOX_WEBHOOK_URL || null,
      publicUrl: env.OMISE_SANDBOX_PUBLIC_URL || null,
      dataFolder: env.OMISE_SANDBOX_DATA || null,
      threeDs,
    },
  };
}

function required(env: Record<string, string | undefined>, name: string): string {
  const value = env[name];
  if (!value) throw new Error(`${name} is not set`);
  return value;
}
