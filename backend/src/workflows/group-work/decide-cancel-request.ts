import type { MedusaContainer } from "@medusajs/framework/types";
import { MedusaError } from "@medusajs/framework/utils";
import { AUDIT_MODULE } from "../../modules/audit";
import type { AuditActor } from "../../modules/audit/domain/audit-act";
import type AuditService from "../../modules/audit/service";
import { GROUP_ORDER_MODULE } from "../../modules/group-order";
import type { CancelRequest } from "../../modules/group-order/cancel-requests";
import type GroupOrderService from "../../modules/group-order/service";
import { cancelGroupOrderWorkflow } from "../refund/cancel-group-order";

type Decision = { id: string; note?: string | undefined; actor: AuditActor; request_id?: string | null };

/**
 * Staff accept: the part is cancelled and its money goes back, as if staff had pressed cancel for the group. The
 * request is closed last, so that what was cut off is accepted again and goes on.
 * @throws NOT_FOUND; NOT_ALLOWED `request_decided`; what `cancelGroupOrderWorkflow` throws
 */
export async function acceptCancelRequest(container: MedusaContainer, decision: Decision) {
  const request = await openRequest(container, decision.id);
  const { result } = await cancelGroupOrderWorkflow(container).run({
    input: {
      group_order_id: request.groupOrderId,
      reason: "group",
      note: decision.note ?? request.note,
      actor: decision.actor,
      request_id: decision.request_id ?? null,
    },
  });
  await close(container, request, "accepted", decision);
  return result;
}

/** Staff decline, with a word to the group. */
export async function declineCancelRequest(container: MedusaContainer, decision: Decision) {
  const request = await openRequest(container, decision.id);
  await close(container, request, "declined", decision);
}

async function openRequest(container: MedusaContainer, id: string): Promise<CancelRequest> {
  const { cancelRequests }: GroupOrderService = container.resolve(GROUP_ORDER_MODULE);
  const request = await cancelRequests.find(id);
  if (!request) throw new MedusaError(MedusaError.Types.NOT_FOUND, "ไม่พบคำขอนี้ กรุณาเปิดหน้าใหม่");
  if (request.state !== "open") throw decided();
  return request;
}

const decided = () =>
  new MedusaError(MedusaError.Types.NOT_ALLOWED, "คำขอนี้มีเจ้าหน้าที่ตัดสินไปแล้ว กรุณาเปิดหน้าใหม่", "request_decided");

async function close(
  container: MedusaContainer,
  request: CancelRequest,
  state: "accepted" | "declined",
  { actor, note, request_id }: Decision,
) {
  const { cancelRequests }: GroupOrderService = container.resolve(GROUP_ORDER_MODULE);
  const by = `${actor.type}:${actor.id}`;
  if (!(await cancelRequests.decide(request.id, { state, by, note: note ?? null }))) throw decided();
  const audit: AuditService = container.resolve(AUDIT_MODULE);
  await audit.record([
    {
      act: `group_order.cancel_${state}`,
      actor,
      subject: { type: "group_order", id: request.groupOrderId },
      after: { request_id: request.id },
      note: note ?? null,
      request_id: request_id ?? null,
    },
  ]);
}
