import type { NewGroup } from "./new-group";

/** What staff may change. The handle is an address and stays; the status has its own workflow. */
export type GroupChange = { id: string } & Partial<
  Omit<NewGroup, "handle" | "status" | "is_sample" | "certificates" | "consents" | "recorded_by">
>;
