import type { PauseShopBody, PortalShop } from "@chumchon/contracts";
import { toBangkokDate } from "@chumchon/thai";
import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { createWorkflow, transform, WorkflowResponse } from "@medusajs/framework/workflows-sdk";
import { emitEventStep } from "@medusajs/medusa/core-flows";
import type { AuditActor } from "../../modules/audit/domain/audit-act";
import { recordAuditStep } from "../audit/steps/record-audit";
import { PortalRefusal } from "../portal-access/portal-refusal";
import { groupEvents } from "./group-events";
import { type SetPause, setPauseStep } from "./steps/set-pause";

type Input = SetPause & { actor: AuditActor };

/** Pauses a group's shop until a day, or opens it again; the catalogue hears of it by the event. */
export const pauseShopWorkflow = createWorkflow("pause-shop", (input: Input) => {
  setPauseStep(input);
  recordAuditStep(
    transform({ input }, (data) => ({
      act: data.input.pause ? "enterprise_group.paused" : "enterprise_group.resumed",
      actor: data.input.actor,
      on_behalf_of: data.input.id,
      subject: { type: "enterprise_group", id: data.input.id },
      after: data.input.pause,
    })),
  );
  emitEventStep({ eventName: groupEvents.statusChanged, data: { id: input.id } });
  return new WorkflowResponse(input.id);
});

export async function readShop(container: MedusaContainer, groupId: string): Promise<PortalShop> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY);
  const { data } = await query.graph({
    entity: "enterprise_group",
    fields: ["status", "paused_until", "pause_message", "pickup_note"],
    filters: { id: groupId },
  });
  const group = data[0];
  if (!group) throw new Error(`group ${groupId} is gone`);
  const { status, paused_until, pause_message, pickup_note } = group;
  return {
    status,
    pause: paused_until ? { until: paused_until, message: pause_message ?? "" } : null,
    pickup: pickup_note === null ? null : { note: pickup_note },
  };
}

/** More than this is a typing mistake. */
const longestDays = 366;

/** @throws PortalRefusal 400 `pause_date_invalid`; 409 `paused_by_staff` */
export async function pauseShop(
  container: MedusaContainer,
  { groupId, pause, actor }: { groupId: string; pause: PauseShopBody; actor: AuditActor },
): Promise<void> {
  await assertOwnDoor(container, groupId);
  const today = toBangkokDate(new Date());
  const last = toBangkokDate(new Date(Date.now() + longestDays * 86_400_000));
  if (pause.until <= today || pause.until > last) {
    throw new PortalRefusal(400, "pause_date_invalid", "เลือกวันที่จะกลับมาขาย ตั้งแต่พรุ่งนี้เป็นต้นไป ไม่เกินหนึ่งปี", {
      fields: { until: "invalid" },
    });
  }
  await pauseShopWorkflow(container).run({ input: { id: groupId, pause, actor } });
}

/** @throws PortalRefusal 409 `paused_by_staff` */
export async function resumeShop(
  container: MedusaContainer,
  { groupId, actor }: { groupId: string; actor: AuditActor },
): Promise<void> {
  const { status } = await assertOwnDoor(container, groupId);
  if (status === "active") return;
  await pauseShopWorkflow(container).run({ input: { id: groupId, pause: null, actor } });
}

/** What staff shut, staff open. */
async function assertOwnDoor(container: MedusaContainer, groupId: string): Promise<PortalShop> {
  const shop = await readShop(container, groupId);
  if (shop.status === "active" || shop.pause) return shop;
  throw new PortalRefusal(409, "paused_by_staff", "เจ้าหน้าที่สมาคมเป็นผู้พักร้านนี้ กรุณาติดต่อเจ้าหน้าที่เพื่อเปิดร้าน");
}

/** Opens every shop whose day has come. */
export async function resumeDueShops(container: MedusaContainer): Promise<number> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY);
  const { data } = await query.graph({
    entity: "enterprise_group",
    fields: ["id"],
    filters: { status: "paused", paused_until: { $lte: toBangkokDate(new Date()) } },
  });
  for (const { id } of data) {
    await resumeShop(container, { groupId: id, actor: { type: "system", id: null } });
  }
  return data.length;
}
