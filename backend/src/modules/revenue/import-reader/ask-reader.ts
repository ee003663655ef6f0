import { spawn } from "node:child_process";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { FileFault } from "./file-fault";
import type {
  Inspected,
  InspectRequest,
  ReaderAnswer,
  ReaderRequest,
  ReadRequest,
  ReadTotals,
} from "./reader-messages";

type Batch = Extract<ReaderAnswer, { type: "batch" }>;

/** The first rows of a sheet and what they seem to be. @throws FileFault */
export async function inspectFile(request: InspectRequest): Promise<Inspected> {
  for await (const answer of ask(request)) if (answer.type === "inspected") return answer.found;
  throw new FileFault("reader_failed");
}

/** Reads a whole sheet, handing on batch after batch; the process waits while one is being taken. @throws FileFault */
export async function readFile(
  request: ReadRequest,
  take: (batch: Batch) => Promise<void>,
): Promise<ReadTotals & { peakMb: number }> {
  for await (const answer of ask(request)) {
    if (answer.type === "batch") await take(answer);
    if (answer.type === "done") return { ...answer.totals, peakMb: answer.peakMb };
  }
  throw new FileFault("reader_failed");
}

async function* ask(request: ReaderRequest): AsyncGenerator<ReaderAnswer> {
  const child = spawn(process.execPath, [...nodeOptions(request.limits.maxMemoryMb), processFile], {
    // Nothing of the server's secrets: a file may be hostile.
    env: {},
    stdio: ["pipe", "pipe", "pipe"],
  });
  const errors: Buffer[] = [];
  let isLate = false;
  child.stderr.on("data", (chunk: Buffer) => errors.length < 50 && errors.push(chunk));
  child.stdin.on("error", () => undefined);
  const ended = new Promise<number | null>((resolve) => {
    child.on("error", () => resolve(null));
    child.on("close", resolve);
  });
  const timer = setTimeout(() => {
    isLate = true;
    child.kill("SIGKILL");
  }, request.limits.timeoutSeconds * 1000);
  try {
    child.stdin.end(JSON.stringify(request));
    for await (const line of createInterface({ input: child.stdout })) {
      const answer = JSON.parse(line) as ReaderAnswer;
      if (answer.type === "fault") throw new FileFault(answer.code, answer.detail);
      yield answer;
      if (answer.type !== "batch") return;
    }
    const code = await ended;
    if (isLate) throw new FileFault("too_slow");
    const said = Buffer.concat(errors).toString("utf8");
    if (/heap out of memory|allocation failed/i.test(said)) throw new FileFault("too_much_memory");
    throw new FileFault("reader_failed", `ended with ${code}: ${said.slice(0, 500)}`);
  } finally {
    clearTimeout(timer);
    child.kill("SIGKILL");
  }
}

/** Compiled or not, the process is the same file as this one's neighbour. */
const extension = __filename.endsWith(".ts") ? ".ts" : ".js";
const processFile = join(__dirname, `reader-process${extension}`);

/** Half of the memory is for the heap; buffers and the program itself need the rest. */
function nodeOptions(maxMemoryMb: number): string[] {
  const heap = [`--max-old-space-size=${Math.floor(maxMemoryMb / 2)}`, "--max-semi-space-size=8"];
  return extension === ".ts" ? [...heap, "-r", "ts-node/register/transpile-only"] : heap;
}
