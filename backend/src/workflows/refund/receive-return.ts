import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import {
  beginReceiveReturnWorkflow,
  beginReturnOrderWorkflow,
  confirmReturnReceiveWorkflow,
  confirmReturnRequestWorkflow,
  receiveItemReturnRequestWorkflow,
  requestItemReturnWorkflow,
} from "@medusajs/medusa/core-flows";
import type { FrozenGroupOrder } from "../../modules/group-order/frozen-order";

/** Core's return from request to receipt, at the group's own place: the goods are there when staff write it down. */
export async function receiveReturn(
  container: MedusaContainer,
  groupOrder: FrozenGroupOrder,
  items: readonly { line_item_id: string; quantity: number }[],
  by: string | null,
): Promise<void> {
  const returned = items.map(({ line_item_id, quantity }) => ({ id: line_item_id, quantity }));
  const order_id = groupOrder.orderId;
  const { result: begun } = await beginReturnOrderWorkflow(container).run({
    input: {
      order_id,
      created_by: by ?? undefined,
      location_id: await locationOf(container, groupOrder.groupId),
    },
  });
  const return_id = begun.return_id;
  if (!return_id) throw new Error(`Core began no return of order ${order_id}`);
  await requestItemReturnWorkflow(container).run({ input: { return_id, items: returned } });
  await confirmReturnRequestWorkflow(container).run({ input: { return_id, confirmed_by: by ?? undefined } });
  await beginReceiveReturnWorkflow(container).run({ input: { return_id, created_by: by ?? undefined } });
  await receiveItemReturnRequestWorkflow(container).run({ input: { return_id, items: returned } });
  await confirmReturnReceiveWorkflow(container).run({ input: { return_id, confirmed_by: by ?? undefined } });
}

async function locationOf(container: MedusaContainer, groupId: string): Promise<string | undefined> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY);
  const { data } = await query.graph({
    entity: "enterprise_group",
    fields: ["stock_location.id"],
    filters: { id: groupId },
  });
  return (data[0] as unknown as { stock_location?: { id: string } } | undefined)?.stock_location?.id;
}
