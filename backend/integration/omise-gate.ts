import { createServer, type IncomingMessage, request, type Server, type ServerResponse } from "node:http";

export type Held = {
  /** Resolves when the request has come to where it is held. */
  arrived: Promise<void>;
  release(): void;
};

type Hold = {
  matches: (method: string, path: string) => boolean;
  at: "request" | "response";
  arrive(): void;
  open: Promise<void>;
};

/**
 * Stands between the application and the sandbox and holds a request where a test wants it: before Omise has heard it
 * ("request"), or when Omise has answered and the answer is still on its way ("response"). That is how a test forces
 * who comes first.
 */
export class OmiseGate {
  private readonly holds: Hold[] = [];
  private readonly server: Server;

  constructor(
    private readonly port: number,
    private readonly sandboxPort: number,
  ) {
    this.server = createServer((req, res) => void this.pass(req, res));
  }

  listen = () => new Promise<void>((resolve) => this.server.listen(this.port, "127.0.0.1", resolve));

  close = () =>
    new Promise<void>((resolve) => {
      this.server.close(() => resolve());
      this.server.closeAllConnections();
    });

  /** Holds the next request that matches, once. */
  hold(at: Hold["at"], matches: Hold["matches"]): Held {
    let release = () => {};
    let arrive = () => {};
    const open = new Promise<void>((resolve) => {
      release = resolve;
    });
    const arrived = new Promise<void>((resolve) => {
      arrive = resolve;
    });
    this.holds.push({ at, matches, arrive, open });
    return { arrived, release };
  }

  private async pass(req: IncomingMessage, res: ServerResponse): Promise<void> {
    const chunks: Buffer[] = [];
    for await (const chunk of req) chunks.push(chunk as Buffer);
    const index = this.holds.findIndex((hold) => hold.matches(req.method ?? "", req.url ?? ""));
    const hold = index >= 0 ? this.holds.splice(index, 1)[0] : undefined;
    if (hold?.at === "request") {
      hold.arrive();
      await hold.open;
    }
    const answer = await this.ask(req, Buffer.concat(chunks));
    if (hold?.at === "response") {
      hold.arrive();
      await hold.open;
    }
    res.writeHead(answer.status, answer.headers).end(answer.body);
  }

  private ask(req: IncomingMessage, body: Buffer) {
    return new Promise<{ status: number; headers: IncomingMessage["headers"]; body: Buffer }>(
      (resolve, reject) => {
        const { method, url: path } = req;
        const headers = { ...req.headers, host: `127.0.0.1:${this.sandboxPort}` };
        const out = request(
          { host: "127.0.0.1", port: this.sandboxPort, method, path, headers },
          async (answer) => {
            const chunks: Buffer[] = [];
            for await (const chunk of answer) chunks.push(chunk as Buffer);
            const { "transfer-encoding": _chunked, ...kept } = answer.headers;
            resolve({ status: answer.statusCode ?? 502, headers: kept, body: Buffer.concat(chunks) });
          },
        );
        out.on("error", reject);
        out.end(body);
      },
    );
  }
}
