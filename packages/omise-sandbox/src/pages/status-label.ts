import { html } from "hono/html";
import type { ChargeRecord } from "../domain/charge.js";
import type { Fragment } from "./layout.js";

const WORDS: Record<ChargeRecord["status"], string> = {
  pending: "รอชำระ",
  successful: "ชำระแล้ว",
  failed: "ไม่สำเร็จ",
  reversed: "คืนวงเงินแล้ว",
  expired: "หมดอายุ",
};

export function statusLabel(charge: ChargeRecord): Fragment {
  const word =
    charge.status === "pending" && charge.authorizedAtMs !== null ? "กันวงเงินแล้ว" : WORDS[charge.status];
  return html`<span class="state ${charge.status}">${word} · ${charge.status}</span>`;
}
