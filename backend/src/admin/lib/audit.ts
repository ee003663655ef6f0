import { type AuditEntries, auditActsTh } from "@chumchon/contracts";
import { useQuery } from "@tanstack/react-query";
import { sdk } from "./sdk";

/** What is asked of the log; an empty text is no condition. */
export type AuditAsked = { actor_id: string; act: string; from: string; to: string };

export const everything: AuditAsked = { actor_id: "", act: "", from: "", to: "" };

export function useAudit(asked: AuditAsked, page: { limit: number; offset: number }, enabled: boolean) {
  const query = { ...page, ...Object.fromEntries(Object.entries(asked).filter(([, value]) => value !== "")) };
  return useQuery({
    queryKey: ["audit", query],
    queryFn: () => sdk.client.fetch<AuditEntries>("/admin/audit", { query }),
    enabled,
  });
}

/** Acts by name, as the log writes them. */
export const knownActs: readonly string[] = Object.entries(auditActsTh).flatMap(([subject, verbs]) =>
  Object.keys(verbs).map((verb) => `${subject}.${verb}`),
);

type Staff = { id: string; email: string; first_name: string | null; last_name: string | null };

export function useStaff(enabled = true) {
  return useQuery({
    enabled,
    queryKey: ["staff-names"],
    queryFn: () =>
      sdk.client.fetch<{ users: Staff[] }>("/admin/users", {
        query: { limit: 200, order: "email", fields: "id,email,first_name,last_name" },
      }),
    select: ({ users }) =>
      users.map((user) => ({
        id: user.id,
        name: [user.first_name, user.last_name].filter(Boolean).join(" ") || user.email,
      })),
  });
}

const pages: Readonly<Record<string, string>> = {
  payment_case: "/payment-cases",
  enterprise_group: "/groups",
  income_claim: "/income-claims",
  income_import: "/income-imports",
};

/** The staff page of what was acted on, where there is one. */
export function pageOf(subjectType: string, subjectId: string): string | null {
  const page = pages[subjectType];
  return page ? `${page}/${subjectId}` : null;
}
