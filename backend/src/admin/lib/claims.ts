import type { IncomeClaimDto, ListClaims, PrivateFile } from "@chumchon/contracts";
import { useQuery } from "@tanstack/react-query";
import { sdk } from "./sdk";
import type { Sent } from "./send";

export type ClaimsFilter = {
  status?: string;
  mine_to_verify?: boolean;
  group_id?: string;
  limit: number;
  offset: number;
};

export function useClaims(filter: ClaimsFilter) {
  return useQuery({
    queryKey: ["income-claims", filter],
    queryFn: () => sdk.client.fetch<ListClaims>("/admin/income-claims", { query: filter }),
    placeholderData: (previous) => previous,
  });
}

export function useClaim(id: string | null | undefined) {
  return useQuery({
    queryKey: ["income-claims", id],
    enabled: Boolean(id),
    queryFn: () => sdk.client.fetch<{ claim: IncomeClaimDto }>(`/admin/income-claims/${id}`),
    select: (answer) => answer.claim,
  });
}

/** Where a piece of evidence is read; every reading is logged. */
export const evidencePath = (fileId: string) => `/admin/private-files/${fileId}`;

/** Sends a file in as evidence: the body is the file itself. */
export async function uploadEvidence(file: File): Promise<Sent<{ file: PrivateFile }>> {
  const query = `purpose=income_evidence&name=${encodeURIComponent(file.name)}`;
  try {
    const response = await fetch(`/admin/private-files?${query}`, {
      method: "POST",
      credentials: "include",
      headers: { "content-type": "application/octet-stream" },
      body: file,
    });
    const answer = await response.json();
    if (response.ok) return { ok: true, data: answer };
    return { ok: false, message: answer.message ?? response.statusText, fields: {} };
  } catch (error) {
    return { ok: false, message: error instanceof Error ? error.message : String(error), fields: {} };
  }
}
