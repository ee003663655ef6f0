import { createServer, type IncomingHttpHeaders } from "node:http";
import type { AddressInfo } from "node:net";
import type { Json } from "./start-sandbox.js";

export interface Received {
  readonly headers: IncomingHttpHeaders;
  readonly raw: string;
  readonly event: Json;
}

export interface WebhookReceiver {
  readonly url: string;
  readonly received: Received[];
  keys(): string[];
  close(): Promise<void>;
}

/** A merchant's endpoint that writes down what it gets and answers with `status`. */
export async function startWebhookReceiver(status = 200): Promise<WebhookReceiver> {
  const received: Received[] = [];
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on("data", (chunk: Buffer) => chunks.push(chunk));
    request.on("end", () => {
      const raw = Buffer.concat(chunks).toString("utf8");
      received.push({ headers: request.headers, raw, event: JSON.parse(raw) as Json });
      response.writeHead(status).end("ok");
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  // A TCP server's address is an object.
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/hooks/omise`,
    received,
    keys: () => received.map((item) => String(item.event.key)),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
