import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";

type StaffRecord = { id: string; first_name?: string | null; last_name?: string | null; email: string };

/** Names of staff by id, or their address where no name is known; who was deleted is missing. */
export async function staffNames(
  container: MedusaContainer,
  ids: readonly (string | null)[],
): Promise<Map<string, string>> {
  const known = [...new Set(ids.flatMap((id) => id ?? []))];
  if (known.length === 0) return new Map();
  const query = container.resolve(ContainerRegistrationKeys.QUERY);
  const { data } = await query.graph({
    entity: "user",
    fields: ["id", "first_name", "last_name", "email"],
    filters: { id: known },
  });
  return new Map((data as StaffRecord[]).map((user) => [user.id, nameOf(user)]));
}

const nameOf = (user: StaffRecord) =>
  [user.first_name, user.last_name].filter(Boolean).join(" ") || user.email;
