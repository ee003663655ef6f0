import type { MedusaResponse } from "@medusajs/framework/http";

/** Where core's answers about one cart or order hold it. */
const subjects = ["cart", "order", "parent"];

/**
 * Takes out of a core route's answer what was not asked for. Core's order route adds whole payment collections and
 * fulfilments to whatever is asked (it reckons two statuses from them), with staff ids and providers' data in them.
 * @param fields the names that were asked for, separated by commas
 */
export function keepToFields(res: MedusaResponse, fields: string): void {
  const asked = new Set(["id", ...fields.split(",").map((name) => name.split(".")[0] ?? "")]);
  const send = res.json.bind(res);
  res.json = (body) => send(res.statusCode < 300 ? onlyAsked(body, asked) : body);
}

function onlyAsked(body: unknown, asked: ReadonlySet<string>): unknown {
  if (body === null || typeof body !== "object") return body;
  return Object.fromEntries(
    Object.entries(body).map(([name, value]) => [
      name,
      subjects.includes(name) && value !== null && typeof value === "object"
        ? Object.fromEntries(Object.entries(value).filter(([key]) => asked.has(key)))
        : value,
    ]),
  );
}
