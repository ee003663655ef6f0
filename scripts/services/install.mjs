import fs from "node:fs";
import path from "node:path";
import { hashFiles } from "./content-hash.mjs";
import { readStamp, stampFile, writeStamp } from "./stamp.mjs";
import { inTurn } from "./start-lock.mjs";

/**
 * Installs the workspace with the pinned pnpm, fetched by npx so that npm alone is enough.
 * Does nothing when the lockfile and the package.json files are those of the last install.
 *
 * @param {import("./settings.mjs").Settings} settings
 * @param {import("./processes.mjs").Processes} processes
 * @param {(text: string) => void} note
 */
export async function install(settings, processes, note) {
  const { root } = settings;
  await inTurn(path.join(root, ".data", "install.lock"), async () => {
    const wanted = installHash(root);
    const stamp = stampFile(root, "installed");
    if (readStamp(stamp) === wanted && fs.existsSync(path.join(root, "node_modules", ".modules.yaml"))) {
      note("up to date");
      return;
    }
    const { packageManager } = JSON.parse(fs.readFileSync(path.join(root, "package.json"), "utf8"));
    await processes.run({
      name: "install",
      command: "npx",
      args: ["-y", packageManager, "install", "--frozen-lockfile"],
      cwd: root,
      // CI: without a terminal pnpm would otherwise stop to ask before it replaces an older node_modules.
      env: { ...settings.env, CI: "true", npm_config_update_notifier: "false" },
    });
    writeStamp(stamp, wanted);
  });
}

/** @param {string} root */
function installHash(root) {
  const packages = ["backend", "storefront", ...subfolders(path.join(root, "packages"))];
  const files = ["package.json", "pnpm-lock.yaml", "pnpm-workspace.yaml"];
  const content = hashFiles(root, [...files, ...packages.map((folder) => `${folder}/package.json`)]);
  return `${process.platform}-${process.arch}-${content}`;
}

/** @param {string} folder */
function subfolders(folder) {
  return fs.readdirSync(folder).map((name) => `packages/${name}`);
}
