import { writeFileSync } from "node:fs";
import type { ExecArgs } from "@medusajs/framework/types";
import { examineBooks } from "./examine-books";

/**
 * `medusa exec` of `pnpm run doctor`. The first argument is the file that takes the answer, the second "omise" to ask
 * Omise too.
 */
export default async function doctor({ container, args }: ExecArgs): Promise<void> {
  const [file, asks] = args;
  if (!file) throw new Error("doctor needs the name of a file for its answer.");
  const books = await examineBooks(container, { askOmise: asks === "omise" });
  writeFileSync(file, `${JSON.stringify(books, null, 2)}\n`, { mode: 0o600 });
}
