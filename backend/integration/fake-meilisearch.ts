import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

type Document = Record<string, unknown> & { id: string };
type Fault = { status: number; code: string };
type Query = { indexUid: string; q?: string; limit?: number; offset?: number; hitsPerPage?: number };

const searched = ["title_seg", "title_sub", "group_seg", "other_names"];

/**
 * Meilisearch's HTTP interface as far as the provider uses it, over documents in memory, with the faults of a real
 * one at will. What it finds and how it ranks is not its business: the recorded exchange and a real server show that.
 */
export class FakeMeilisearch {
  readonly indexes = new Map<string, Map<string, Document>>();
  /** Answers to every request so; 0 cuts the connection, "never" lets it wait. */
  fault: Fault | 0 | "never" | null = null;
  /** Code of the error that every task ends with. */
  taskFault: string | null = null;
  searches = 0;
  /** What a misspelt word is taken for; the real one sees it by itself. */
  readonly takenFor = new Map<string, string>();
  private readonly settings = new Map<string, Record<string, unknown>>();
  private readonly tasks: { uid: number; status: string; type: string; error: unknown }[] = [];
  private readonly server = createServer((req, res) => void this.receive(req, res));

  async start(port = 0): Promise<string> {
    await new Promise<void>((resolve) => this.server.listen(port, "127.0.0.1", resolve));
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  async stop(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
  }

  private async receive(req: IncomingMessage, res: ServerResponse): Promise<void> {
    const chunks: Buffer[] = [];
    for await (const chunk of req) chunks.push(chunk as Buffer);
    const text = Buffer.concat(chunks).toString("utf8");
    const path = (req.url ?? "").split("?")[0] ?? "";
    if (path === "/multi-search") this.searches += 1;
    if (this.fault === 0) return void req.socket.destroy();
    if (this.fault === "never") return;
    const { status, body } = this.fault
      ? { status: this.fault.status, body: { message: "a fault at will", code: this.fault.code } }
      : this.answer(req.method ?? "GET", path, text === "" ? undefined : JSON.parse(text));
    res.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify(body));
  }

  private answer(method: string, path: string, body: unknown): { status: number; body: unknown } {
    const [first = "", uid = "", part = "", last = ""] = path.slice(1).split("/");
    if (path === "/multi-search") return this.multiSearch((body as { queries: Query[] }).queries);
    if (first === "tasks") return { status: 200, body: this.tasks[Number(uid)] };
    if (first === "stats") return { status: 200, body: { indexes: {} } };
    if (path === "/indexes" && method === "GET") {
      return { status: 200, body: { results: [...this.indexes.keys()].map((name) => ({ uid: name })) } };
    }
    if (path === "/indexes") {
      const name = (body as { uid: string }).uid;
      return this.task("indexCreation", () => this.indexes.set(name, new Map()));
    }
    const documents = this.indexes.get(uid);
    if (!documents) return { status: 404, body: { message: "gone", code: "index_not_found" } };
    if (part === "" && method === "DELETE") return this.task("indexDeletion", () => this.indexes.delete(uid));
    if (part === "") return { status: 200, body: { uid, primaryKey: "id" } };
    if (part === "settings" && method === "GET") return { status: 200, body: this.settings.get(uid) ?? {} };
    if (part === "settings") {
      return this.task("settingsUpdate", () => this.settings.set(uid, body as Record<string, unknown>));
    }
    if (method === "DELETE") return this.task("documentDeletion", () => documents.clear());
    if (last === "delete-batch") {
      return this.task("documentDeletion", () => {
        for (const id of body as string[]) documents.delete(id);
      });
    }
    return this.task("documentAdditionOrUpdate", () => {
      for (const each of body as Document[]) documents.set(each.id, { ...documents.get(each.id), ...each });
    });
  }

  private task(type: string, work: () => unknown) {
    const uid = this.tasks.length;
    const error = this.taskFault === null ? null : { message: "a fault at will", code: this.taskFault };
    if (error === null) work();
    this.tasks.push({ uid, status: error === null ? "succeeded" : "failed", type, error });
    return { status: 202, body: { taskUid: uid, status: "enqueued", type } };
  }

  private multiSearch(queries: Query[]) {
    const results = [];
    for (const query of queries) {
      const documents = this.indexes.get(query.indexUid);
      if (!documents) return { status: 400, body: { message: "gone", code: "index_not_found" } };
      const words = (query.q ?? "")
        .split(" ")
        .filter(Boolean)
        .map((word) => this.takenFor.get(word) ?? word);
      const found = [...documents.values()].filter((each) => {
        const text = searched.map((name) => String(each[name] ?? "")).join(" ");
        return words.every((word) => text.includes(word));
      });
      const { offset = 0, limit = query.hitsPerPage ?? 20 } = query;
      results.push({
        hits: found.slice(offset, offset + limit),
        totalHits: found.length,
        processingTimeMs: 0,
        facetDistribution: {},
      });
    }
    return { status: 200, body: { results } };
  }
}
