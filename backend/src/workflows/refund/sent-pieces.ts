import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";

interface ItemRecord {
  id: string;
  detail?: {
    fulfilled_quantity?: number;
    return_requested_quantity?: number;
    return_received_quantity?: number;
  } | null;
}

/** Pieces of one line. */
export interface Sent {
  readonly shipped: number;
  readonly returned: number;
}

/** By line: pieces that core knows to have left, and those that came back or are announced. */
export async function sentPieces(container: MedusaContainer, orderId: string): Promise<Map<string, Sent>> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY);
  const { data } = await query.graph({
    entity: "order",
    fields: ["items.*", "items.detail.*"],
    filters: { id: orderId },
  });
  // Query's generated types do not know which fields were asked for.
  const items = (data[0] as unknown as { items?: (ItemRecord | null)[] } | undefined)?.items ?? [];
  return new Map(
    items.flatMap((item) =>
      item
        ? [
            [
              item.id,
              {
                shipped: Number(item.detail?.fulfilled_quantity ?? 0),
                returned:
                  Number(item.detail?.return_requested_quantity ?? 0) +
                  Number(item.detail?.return_received_quantity ?? 0),
              },
            ] as const,
          ]
        : [],
    ),
  );
}
