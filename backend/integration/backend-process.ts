import { type ChildProcess, spawn } from "node:child_process";
import { createWriteStream, mkdtempSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { freePort } from "./free-port";
import type { Answer, Api } from "./shopper";

const backend = join(__dirname, "..");
const cli = createRequire(join(backend, "package.json")).resolve("@medusajs/cli/cli.js");
const READY_WITHIN_MS = 120_000;

export type Exit = { code: number | null; signal: NodeJS.Signals | null };

/** A backend process of its own, as `medusa start` makes it, on the database of a test. */
export class BackendProcess {
  readonly url: string;
  readonly exited: Promise<Exit>;
  private readonly child: ChildProcess;
  private readonly log = join(mkdtempSync(join(tmpdir(), "backend-process-")), "log");

  /**
   * @param preload a script that the process loads before anything else; it can be talked to with `tell`
   * @param folder of another application than ours
   */
  constructor(
    databaseUrl: string,
    {
      env = {},
      preload,
      folder = backend,
    }: { env?: NodeJS.ProcessEnv; preload?: string; folder?: string } = {},
  ) {
    const port = freePort();
    this.url = `http://127.0.0.1:${port}`;
    const options = ["ts-node/register/transpile-only", ...(preload ? [preload] : [])];
    this.child = spawn(process.execPath, [cli, "start", "-H", "127.0.0.1", "-p", String(port)], {
      cwd: folder,
      env: {
        ...process.env,
        NODE_OPTIONS: options.map((file) => `-r ${file}`).join(" "),
        DATABASE_URL: databaseUrl,
        WORLD_REQUIRED: "true",
        ...env,
      },
      stdio: ["ignore", "pipe", "pipe", "ipc"],
    });
    const log = createWriteStream(this.log);
    this.child.stdout?.pipe(log);
    this.child.stderr?.pipe(log);
    this.exited = new Promise((resolve) => {
      this.child.once("exit", (code, signal) => resolve({ code, signal }));
    });
  }

  /** @throws with the end of its log when it ends before it answers */
  async ready(): Promise<this> {
    const end = Date.now() + READY_WITHIN_MS;
    let ended = false;
    void this.exited.then(() => {
      ended = true;
    });
    while (Date.now() < end && !ended) {
      const answer = await fetch(`${this.url}/health`).catch(() => null);
      if (answer?.ok) return this;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    throw new Error(`a backend process did not start:\n${this.logEnd()}`);
  }

  /** For a preloaded script that answers. */
  async tell(message: object): Promise<void> {
    const heard = new Promise((resolve) => this.child.once("message", resolve));
    this.child.send(message);
    await heard;
  }

  /** @throws when it lives on */
  async exitedWithin(ms: number): Promise<Exit> {
    const tooLate = new Promise<never>((_, reject) => {
      setTimeout(() => reject(new Error(`the process did not end:\n${this.logEnd()}`)), ms).unref();
    });
    return Promise.race([this.exited, tooLate]);
  }

  logEnd(): string {
    return readFileSync(this.log, "utf8").slice(-3_000);
  }

  async kill(): Promise<void> {
    this.child.kill("SIGKILL");
    await this.exited;
  }

  /** For a `Shopper`. Status 0: the connection broke. */
  get api(): Api {
    const send = async <T>(method: string, path: string, body: unknown, options: object = {}) => {
      const { headers } = options as { headers?: Record<string, string> };
      const response = await fetch(this.url + path, {
        method,
        headers: { "content-type": "application/json", ...headers },
        ...(method === "POST" ? { body: JSON.stringify(body ?? {}) } : {}),
      }).catch(() => null);
      if (!response) return { status: 0, data: {} as T, headers: {} };
      const text = await response.text();
      const data = (text.startsWith("{") ? JSON.parse(text) : { message: text }) as T;
      const headersOfAnswer = { "retry-after": response.headers.get("retry-after") ?? undefined };
      return { status: response.status, data, headers: headersOfAnswer } as Answer<T>;
    };
    return {
      get: (path, options) => send("GET", path, undefined, options),
      post: (path, body, options) => send("POST", path, body, options),
    };
  }
}
