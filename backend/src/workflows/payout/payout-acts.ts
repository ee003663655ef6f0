import type { AuditActName, RecordPayoutBody } from "@chumchon/contracts";
import { toBangkokDate } from "@chumchon/thai";
import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys, MedusaError } from "@medusajs/framework/utils";
import { AUDIT_MODULE } from "../../modules/audit";
import type { AuditActor } from "../../modules/audit/domain/audit-act";
import type AuditService from "../../modules/audit/service";
import { GROUP_ORDER_MODULE } from "../../modules/group-order";
import type { Payout, PayoutJournal, PayoutOutcome } from "../../modules/group-order/payouts";
import type GroupOrderService from "../../modules/group-order/service";
import { PRIVATE_FILE_MODULE } from "../../modules/private-file";
import type PrivateFileService from "../../modules/private-file/service";

type By = { actor: AuditActor; request_id?: string | null };

const problems = {
  above_held: "ยอดนี้เกินเงินที่สมาคมถือไว้ให้กลุ่ม กรุณาเปิดหน้าใหม่แล้วตรวจยอดอีกครั้ง",
  reference_used: "เลขอ้างอิงธนาคารนี้บันทึกไว้แล้ว กรุณาตรวจว่าเป็นการโอนเดียวกันหรือไม่",
  key_reused: "แบบฟอร์มนี้เคยส่งด้วยข้อมูลอื่นแล้ว กรุณาเปิดแบบฟอร์มใหม่",
  own: "คุณเป็นผู้บันทึกการโอนนี้ ต้องให้เจ้าหน้าที่คนอื่นอนุมัติ",
  decided: "รายการนี้มีผู้ดำเนินการไปแล้ว กรุณาเปิดหน้าใหม่",
  in_future: "วันที่โอนอยู่ในอนาคต กรุณาตรวจวันที่อีกครั้ง",
  group_unknown: "ไม่พบกลุ่มนี้ กรุณาเลือกกลุ่มจากรายชื่อ",
} as const;

const refused = (reason: keyof typeof problems) =>
  new MedusaError(MedusaError.Types.NOT_ALLOWED, problems[reason], `payout_${reason}`);

/**
 * Records money that was sent to a group, bounded by what is held for it; the slip becomes its proof in the same
 * transaction. Sent twice it is one payout.
 * @throws NOT_ALLOWED `payout_…`, NOT_FOUND `file_not_found`
 */
export async function recordPayout(
  container: MedusaContainer,
  body: RecordPayoutBody,
  by: By,
): Promise<Payout> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY);
  const { data } = await query.graph({
    entity: "enterprise_group",
    fields: ["id"],
    filters: { id: body.group_id },
  });
  if (!data[0]) throw refused("group_unknown");
  if (body.paid_on > toBangkokDate(new Date())) throw refused("in_future");
  const { payouts }: GroupOrderService = container.resolve(GROUP_ORDER_MODULE);
  const files: PrivateFileService = container.resolve(PRIVATE_FILE_MODULE);
  const journal = journalOf(container, "payout.recorded", by);
  const outcome = await payouts.record(
    {
      groupId: body.group_id,
      amountSatang: body.amount_satang,
      paidOn: body.paid_on,
      bankReference: body.bank_reference,
      slipFileId: body.slip_file_id,
      recordedBy: keyOf(by),
      requestKey: body.request_key,
    },
    async (transaction, payout) => {
      const subject = { type: "group_payout", id: payout.id };
      await files.attach([payout.slipFileId], subject, { purpose: "payout_slip" }, transaction);
      await journal(transaction, payout);
    },
  );
  return payoutOf(outcome);
}

/** A second person approves: the group sees it from now on. */
export async function approvePayout(container: MedusaContainer, id: string, by: By): Promise<Payout> {
  const { payouts }: GroupOrderService = container.resolve(GROUP_ORDER_MODULE);
  return payoutOf(await payouts.approve(id, keyOf(by), journalOf(container, "payout.approved", by)));
}

/** Takes back what was recorded wrongly; an approved payout stays. */
export async function cancelPayout(
  container: MedusaContainer,
  id: string,
  by: By & { note: string },
): Promise<Payout> {
  const { payouts }: GroupOrderService = container.resolve(GROUP_ORDER_MODULE);
  return payoutOf(await payouts.cancel(id, journalOf(container, "payout.cancelled", by, by.note)));
}

const keyOf = ({ actor }: By) => `${actor.type}:${actor.id}`;

function payoutOf(outcome: PayoutOutcome): Payout {
  if (outcome.ok) return outcome.payout;
  if (outcome.reason === "not_found") {
    throw new MedusaError(MedusaError.Types.NOT_FOUND, "ไม่พบรายการจ่ายเงินนี้ กรุณาเปิดหน้าใหม่");
  }
  throw refused(outcome.reason);
}

function journalOf(container: MedusaContainer, act: AuditActName, by: By, note?: string): PayoutJournal {
  const audit: AuditService = container.resolve(AUDIT_MODULE);
  return async (transaction, payout) => {
    await audit.record(
      [
        {
          act,
          actor: by.actor,
          subject: { type: "group_payout", id: payout.id },
          // A payout is decided once, while it waits.
          before: act === "payout.recorded" ? null : { state: "recorded" },
          after: {
            group_id: payout.groupId,
            amount_satang: payout.amountSatang,
            paid_on: payout.paidOn,
            state: payout.state,
          },
          note: note ?? null,
          request_id: by.request_id ?? null,
        },
      ],
      transaction,
    );
  };
}
