import { randomBytes } from "node:crypto";
import fs from "node:fs";
import path from "node:path";

/**
 * Made once for each data folder and kept there, readable by its owner only.
 *
 * @typedef {object} Secrets
 * @property {string} jwt
 * @property {string} cookie
 * @property {string} session           signs the storefront's cookies
 * @property {string} shop              shared by storefront and backend
 * @property {string} staffPassword     of the sample world's two staff logins
 * @property {string} databasePassword  of the embedded PostgreSQL
 * @property {string} omisePublicKey    of the sandbox
 * @property {string} omiseSecretKey    of the sandbox
 * @property {string} omiseWebhookSecret  base64, as Omise's dashboard shows it
 */

/**
 * @param {string} dataDir
 * @returns {Secrets}
 */
export function readOrMakeSecrets(dataDir) {
  const file = path.join(dataDir, "secrets.json");
  const kept = fs.existsSync(file) ? JSON.parse(fs.readFileSync(file, "utf8")) : {};
  const secrets = { ...makeSecrets(), ...kept };
  // Written aside first: a start that is killed here must not leave half a file.
  fs.writeFileSync(`${file}.new`, `${JSON.stringify(secrets, null, 2)}\n`, { mode: 0o600 });
  fs.renameSync(`${file}.new`, file);
  return secrets;
}

/** @returns {Secrets} */
function makeSecrets() {
  const hex = (/** @type {number} */ bytes) => randomBytes(bytes).toString("hex");
  return {
    jwt: hex(32),
    cookie: hex(32),
    session: hex(32),
    shop: hex(32),
    staffPassword: `sample-${hex(5)}`,
    databasePassword: hex(16),
    omisePublicKey: `pkey_test_${hex(10)}`,
    omiseSecretKey: `skey_test_${hex(10)}`,
    omiseWebhookSecret: randomBytes(32).toString("base64"),
  };
}
