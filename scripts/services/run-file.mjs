import fs from "node:fs";
import path from "node:path";

/**
 * What scripts and tests need to know about a running stack.
 *
 * @typedef {{ email: string, password: string, role: string }} StaffLogin
 * @typedef {{ phone: string, pin: string, role: "manager" | "seller" | "viewer", group_handle: string }} MemberLogin
 * @typedef {{ staff: StaffLogin[], members: MemberLogin[] }} Logins
 * @typedef {object} Run
 * @property {string} shop
 * @property {string} backend
 * @property {string} admin
 * @property {string | null} sandbox   null when Omise itself is used
 * @property {string} publishable_key
 * @property {{ public_key: string, secret_key: string, webhook_secret: string } | null} omise  the sandbox's keys only
 * @property {Logins} logins
 */

/** @param {string} dataDir */
export function runFile(dataDir) {
  return path.join(dataDir, "run.json");
}

/**
 * @param {import("./applications.mjs").World} world
 * @param {string} publishableKey
 * @param {Logins} logins
 * @returns {Run}
 */
export function describeRun({ settings, secrets }, publishableKey, logins) {
  const sandboxed = settings.omise === undefined;
  return {
    shop: settings.shopUrl,
    backend: settings.backendUrl,
    admin: `${settings.backendUrl}/app`,
    sandbox: sandboxed ? settings.sandboxUrl : null,
    publishable_key: publishableKey,
    omise: sandboxed
      ? {
          public_key: secrets.omisePublicKey,
          secret_key: secrets.omiseSecretKey,
          webhook_secret: secrets.omiseWebhookSecret,
        }
      : null,
    logins,
  };
}

/**
 * @param {string} dataDir
 * @param {Run} run
 */
export function writeRunFile(dataDir, run) {
  const file = runFile(dataDir);
  // It holds passwords, and a reader must never see half of it.
  fs.writeFileSync(`${file}.new`, `${JSON.stringify(run, null, 2)}\n`, { mode: 0o600 });
  fs.renameSync(`${file}.new`, file);
}

/** @param {string} dataDir */
export function removeRunFile(dataDir) {
  fs.rmSync(runFile(dataDir), { force: true });
}
