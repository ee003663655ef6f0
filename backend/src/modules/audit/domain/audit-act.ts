import type { AuditActName, AuditFacts } from "@chumchon/contracts";

/** Who did it. `system` is a job or a start of ours; `shopper` has a signed cookie and no account. */
export interface AuditActor {
  readonly type: "user" | "api-key" | "member" | "customer" | "shopper" | "system";
  readonly id: string | null;
}

/** One act to be written down. Times are the database's. */
export interface AuditAct {
  /** `<subject>.<verb in the past>`: "enterprise_group.status_set". One that has no words yet is not taken. */
  readonly act: AuditActName;
  readonly actor: AuditActor;
  /** For whom the actor acted: the id of a group, when staff file something for it. */
  readonly on_behalf_of?: string | null;
  readonly subject: { readonly type: string; readonly id: string };
  /** The changed fields as they were, by name: an allow-list, never a whole row. */
  readonly before?: AuditFacts | null;
  readonly after?: AuditFacts | null;
  /** The reason that the actor gave. */
  readonly note?: string | null;
  readonly request_id?: string | null;
  /** Names an act that can be reported twice; the second report adds nothing. */
  readonly once_key?: string | null;
}

/** Fields that no log may hold, whoever passes them. */
const secretField =
  /pass(word|phrase)|secret|token|\bpin\b|_pin$|^pin_|card_?number|security_code|cvv|^authorization$|^cookie$/i;

/** @throws Error naming the first secret field, also inside objects and lists. */
export function assertAuditable(act: AuditAct): void {
  for (const side of ["before", "after"] as const) {
    const found = findSecret(act[side], side);
    if (found) throw new Error(`The audit log takes no secrets: ${found} of ${act.act}.`);
  }
}

function findSecret(value: unknown, path: string): string | undefined {
  if (typeof value !== "object" || value === null) return undefined;
  for (const [name, inner] of Object.entries(value)) {
    const here = `${path}.${name}`;
    if (secretField.test(name)) return here;
    const deeper = findSecret(inner, here);
    if (deeper) return deeper;
  }
  return undefined;
}
