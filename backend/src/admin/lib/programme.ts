import type { ProgrammeKind, ProgrammeList, ProgrammeRecord, TrainingSales } from "@chumchon/contracts";
import { useQuery } from "@tanstack/react-query";
import { sdk } from "./sdk";

/** The contract's own list would bring zod into the browser. */
export const programmeKinds = [
  "cohorts",
  "organisations",
  "trainings",
  "standards-work",
  "study-visits",
  "group-notes",
] as const satisfies readonly ProgrammeKind[];

export const isProgrammeKind = (word: string | undefined | null): word is ProgrammeKind =>
  programmeKinds.some((kind) => kind === word);

type ListFilter = { group_id?: string; limit: number; offset: number };

export function useProgramme<K extends ProgrammeKind>(kind: K, filter: ListFilter) {
  return useQuery({
    queryKey: ["programme", kind, filter],
    queryFn: () => sdk.client.fetch<ProgrammeList<K>>(`/admin/programme/${kind}`, { query: filter }),
    placeholderData: (previous) => previous,
  });
}

/** Without an id there is nothing to read yet. */
export function useProgrammeRecord(kind: ProgrammeKind, id: string | null) {
  return useQuery({
    queryKey: ["programme", kind, "one", id],
    enabled: id !== null,
    queryFn: () => sdk.client.fetch<{ record: ProgrammeRecord }>(`/admin/programme/${kind}/${id}`),
    select: (answer) => answer.record,
  });
}

/** Lengths that sales around a training are compared over. */
export const comparedMonths: readonly number[] = [3, 6, 12];

export function useTrainingSales(filter: { months: number; topic?: string; group_id?: string }) {
  return useQuery({
    queryKey: ["programme", "training-sales", filter],
    queryFn: () => sdk.client.fetch<TrainingSales>("/admin/programme/training-sales", { query: filter }),
    placeholderData: (previous) => previous,
  });
}
