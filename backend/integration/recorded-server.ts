import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { createServer, type IncomingMessage, type Server } from "node:http";
import type { AddressInfo } from "node:net";

type Exchange = { status: number; body: string };
type Recording = Record<string, Exchange[]>;

/**
 * A server that answers as another one has answered: requests are told apart by method, path and body, and of equal
 * ones the next answer is given, the last one again and again. With `real` it asks that server and writes the file.
 */
export async function startRecordedServer(
  file: string,
  real?: string,
): Promise<{ url: string; close(): Promise<void> }> {
  const recording: Recording = !real && existsSync(file) ? JSON.parse(readFileSync(file, "utf8")) : {};
  const given = new Map<string, number>();
  const server: Server = createServer(async (req, res) => {
    const body = await readBody(req);
    const key = `${req.method} ${req.url} ${body}`;
    const answer = real ? await askReal(real, req, body) : nextOf(recording, given, key);
    if (real) recording[key] = [...(recording[key] ?? []), answer];
    res.writeHead(answer.status, { "content-type": "application/json" }).end(answer.body);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    close: async () => {
      if (real) writeFileSync(file, `${JSON.stringify(recording, null, 1)}\n`);
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

async function readBody(req: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of req) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString("utf8");
}

async function askReal(real: string, req: IncomingMessage, body: string): Promise<Exchange> {
  const response = await fetch(`${real}${req.url}`, {
    method: req.method ?? "GET",
    headers: {
      "content-type": "application/json",
      ...(req.headers.authorization ? { authorization: req.headers.authorization } : {}),
    },
    ...(body === "" ? {} : { body }),
  });
  return { status: response.status, body: await response.text() };
}

function nextOf(recording: Recording, given: Map<string, number>, key: string): Exchange {
  const answers = recording[key] ?? [];
  const count = given.get(key) ?? 0;
  given.set(key, count + 1);
  return (
    answers[Math.min(count, answers.length - 1)] ?? {
      status: 501,
      body: JSON.stringify({ message: `not recorded: ${key.slice(0, 300)}`, code: "not_recorded" }),
    }
  );
}
