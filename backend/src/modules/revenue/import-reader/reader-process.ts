import { once } from "node:events";
import { text } from "node:stream/consumers";
import { answerRequest } from "./answer-request";
import { FileFault } from "./file-fault";
import type { ReaderAnswer, ReaderRequest } from "./reader-messages";

/**
 * The reading process: one request in, lines of answers out. Whatever a file does, it does here: the
 * server only sees that the process ended. It gives up by itself before it is too large.
 */
async function main(): Promise<void> {
  const request = JSON.parse(await text(process.stdin)) as ReaderRequest;
  const watch = setInterval(() => stopWhenTooLarge(request.limits.maxMemoryMb), 100);
  try {
    for await (const answer of answerRequest(request)) {
      stopWhenTooLarge(request.limits.maxMemoryMb);
      await say(answer);
    }
  } catch (error) {
    await say(faultOf(error));
  } finally {
    clearInterval(watch);
  }
}

function stopWhenTooLarge(maxMemoryMb: number): void {
  if (process.memoryUsage.rss() < maxMemoryMb * 1024 * 1024) return;
  process.stdout.write(`${JSON.stringify({ type: "fault", code: "too_much_memory", detail: "" })}\n`, () =>
    process.exit(0),
  );
}

async function say(answer: ReaderAnswer): Promise<void> {
  if (!process.stdout.write(`${JSON.stringify(answer)}\n`)) await once(process.stdout, "drain");
}

function faultOf(error: unknown): ReaderAnswer {
  if (error instanceof FileFault) return { type: "fault", code: error.code, detail: error.message };
  return { type: "fault", code: "reader_failed", detail: error instanceof Error ? error.message : "" };
}

void main();
