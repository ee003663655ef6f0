import fs from "node:fs";
import path from "node:path";

/**
 * Medusa's switch for telemetry keeps it from storing events, but at each exit it still starts a process of its
 * own to send them, which outlives a Ctrl-C and, at its own exit, starts the next one: for ever, a core of the machine.
 * Only its config file stops that, so it gets one of ours, and the one in the user's home is left alone.
 *
 * @param {string} dataDir
 * @returns {{ MEDUSA_DISABLE_TELEMETRY: string, XDG_CONFIG_HOME: string }} environment for Medusa's commands
 */
export function quietMedusa(dataDir) {
  const home = path.join(dataDir, "config");
  const file = path.join(home, "medusa", "config.json");
  if (!fs.existsSync(file)) {
    fs.mkdirSync(path.dirname(file), { recursive: true });
    fs.writeFileSync(file, JSON.stringify({ telemetry: { enabled: false } }));
  }
  return { MEDUSA_DISABLE_TELEMETRY: "true", XDG_CONFIG_HOME: home };
}
