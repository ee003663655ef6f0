import type { ImportDetail, ImportKind, ImportSummary } from "@chumchon/contracts";
import { useQuery } from "@tanstack/react-query";
import { sdk } from "./sdk";
import { readAnswer, type Sent, send } from "./send";

type ImportList = { imports: ImportSummary[]; count: number };
type Answer = { import: ImportDetail };

const path = "/admin/income-imports";

export function useImports(page: { limit: number; offset: number }) {
  return useQuery({
    queryKey: ["income-imports", page],
    queryFn: () => sdk.client.fetch<ImportList>(path, { query: page }),
    placeholderData: (previous) => previous,
  });
}

/** Asks again while the import is being posted. */
export function useImport(id: string) {
  return useQuery({
    queryKey: ["income-imports", id],
    queryFn: () => sdk.client.fetch<Answer>(`${path}/${id}`),
    select: (answer) => answer.import,
    refetchInterval: (query) => (query.state.data?.import.state === "approved" ? 700 : false),
  });
}

/** The file goes as it is; the SDK would make JSON of it. */
export async function uploadImport(file: File, kind: ImportKind): Promise<Sent<Answer>> {
  const query = new URLSearchParams({ name: file.name, kind });
  return await readAnswer<Answer>(
    fetch(`${path}?${query}`, {
      method: "POST",
      credentials: "include",
      headers: { "content-type": "application/octet-stream" },
      body: file,
    }),
  );
}

export const actOnImport = (each: { id: string; revision: number }, verb: string, body: object = {}) =>
  send<Answer>(`${path}/${each.id}/${verb}`, { revision: each.revision, ...body });
