import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { env } from "../../env";
import { ALERT_MODULE } from "../../modules/alert";
import { findLineCode } from "../../modules/alert/domain/line-code";
import type AlertService from "../../modules/alert/service";
import { AUDIT_MODULE } from "../../modules/audit";
import type AuditService from "../../modules/audit/service";
import { PORTAL_ACCESS_MODULE } from "../../modules/portal-access";
import type { Waits } from "../../modules/portal-access/domain/sign-in-waits";
import type PortalAccessService from "../../modules/portal-access/service";
import { replyOnLine } from "./reply-on-line";

/** `chatId`: where it was written, a user's, group's or room's id; `senderId`: who wrote it, where LINE says so. */
export type LineEvent =
  | { kind: "text"; chatId: string; senderId: string; text: string; replyToken: string | null }
  | { kind: "gone"; chatId: string };

/** With the secret alone nobody could be answered, with the token alone nobody be believed. */
export const lineIsLinkable = () =>
  env.LINE_CHANNEL_SECRET !== undefined && env.LINE_CHANNEL_ACCESS_TOKEN !== undefined;

/** Guessing codes is hopeless; this keeps it from being free. A lock ends after a day by itself. */
const codeWaits: Waits = { free: 5, seconds: [60, 300, 900, 3_600], lockAt: 20 };

const words = {
  linked: (group: string) =>
    `เชื่อมไลน์นี้กับ “${group}” แล้ว ต่อไปจะแจ้งออเดอร์ใหม่ ของใกล้หมด และผลตรวจยอดขายที่นี่ ถ้าไม่ต้องการ เอาออกได้ในหน้า “การแจ้งเตือน”`,
  wrong: "รหัสนี้ใช้ไม่ได้หรือหมดอายุแล้ว กดขอรหัสใหม่ในหน้า “การแจ้งเตือน” ของกลุ่ม",
  wait: "ลองหลายครั้งเกินไป รอสักครู่ แล้วขอรหัสใหม่ในหน้า “การแจ้งเตือน” ของกลุ่ม",
};

/** Links who sends a code from the portal; everything else that is written to the account is not for us. */
export async function hearLine(container: MedusaContainer, event: LineEvent): Promise<void> {
  const alerts: AlertService = container.resolve(ALERT_MODULE);
  if (event.kind === "gone") return alerts.addresses.removeLine(event.chatId);
  const code = findLineCode(event.text);
  if (code === null) return;
  const answer = await tryToLink(container, alerts, event, code);
  if (event.replyToken === null) return;
  try {
    await replyOnLine(event.replyToken, answer);
  } catch (error) {
    // It is linked whether the answer arrives or not, and the page says so too.
    container.resolve(ContainerRegistrationKeys.LOGGER).warn(`hooks/line: no answer could be sent: ${error}`);
  }
}

async function tryToLink(
  container: MedusaContainer,
  alerts: AlertService,
  { chatId, senderId }: Extract<LineEvent, { kind: "text" }>,
  code: string,
): Promise<string> {
  const { tries }: PortalAccessService = container.resolve(PORTAL_ACCESS_MODULE);
  const key = `line:${senderId}`;
  if (!(await tries.take(key, codeWaits)).ok) return words.wait;
  const linked = await alerts.lineCodes.use(code, chatId);
  if (!linked) return words.wrong;
  await tries.clear(key);
  const { groupId, askedBy, memberId } = linked;
  await alerts.addresses.add(groupId, { channel: "line", address: chatId, memberId }, askedBy);
  const audit: AuditService = container.resolve(AUDIT_MODULE);
  const [type = "system", id = null] = askedBy.split(":", 2);
  await audit.record([
    {
      act: "alert_address.line_linked",
      actor: { type: type === "member" || type === "user" ? type : "system", id },
      on_behalf_of: groupId,
      subject: { type: "enterprise_group", id: groupId },
      once_key: `line_linked:${groupId}:${code}`,
    },
  ]);
  return words.linked(await nameOf(container, groupId));
}

async function nameOf(container: MedusaContainer, groupId: string): Promise<string> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY);
  const { data } = await query.graph({
    entity: "enterprise_group",
    fields: ["name"],
    filters: { id: groupId },
  });
  return data[0]?.name ?? "";
}
