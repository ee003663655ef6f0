import { html } from "hono/html";
import { type ChargeRecord, isAwaitingPayer } from "../domain/charge.js";
import { isoSecond } from "../domain/iso-second.js";
import { authorizeUri } from "../present/charge.js";
import { presentDocument } from "../present/source.js";
import { formatBaht } from "./format-baht.js";
import type { Fragment } from "./layout.js";
import { statusLabel } from "./status-label.js";

/** One charge in the dashboard's list, with the payer's buttons while it waits. */
export function chargeCard(charge: ChargeRecord, nowMs: number): Fragment {
  return html`<article class="charge" data-charge="${charge.id}">
<div>${statusLabel(charge)} ${charge.instrument.kind === "card" ? `บัตร · ${charge.instrument.card.brand} •••• ${charge.instrument.card.lastDigits}` : "พร้อมเพย์ · PromptPay"}</div>
<div class="amount">${formatBaht(charge.amountSatang)} <small>บาท</small></div>
<dl>
<dt>รหัส</dt><dd><code>${charge.id}</code></dd>
<dt>เวลา</dt><dd>${localTime(charge.createdAtMs)}${expiry(charge, nowMs)}</dd>
${charge.description === null ? "" : html`<dt>รายการ</dt><dd>${charge.description}</dd>`}
${Object.entries(charge.metadata).map(([key, value]) => html`<dt>${key}</dt><dd><code>${shown(value)}</code></dd>`)}
${charge.failureCode === null ? "" : html`<dt>สาเหตุ</dt><dd>${charge.failureCode}</dd>`}
${charge.refundedSatang === 0 ? "" : html`<dt>คืนเงิน</dt><dd>${formatBaht(charge.refundedSatang)} บาท</dd>`}
</dl>
${isAwaitingPayer(charge) ? buttons(charge) : ""}
</article>`;
}

function buttons(charge: ChargeRecord): Fragment {
  const action = `/__sandbox/charges/${charge.id}`;
  return html`<div class="row">
<form method="post" action="${action}/pay"><button>จ่ายแล้ว · Paid</button></form>
<form method="post" action="${action}/fail"><button class="danger">ไม่สำเร็จ · Failed</button></form>
${link(charge)}
</div>`;
}

function link(charge: ChargeRecord): Fragment | string {
  const { instrument } = charge;
  if (instrument.kind === "card") {
    return html`<a class="button plain" href="${authorizeUri(charge, "") ?? ""}">หน้ายืนยัน · Authorize page</a>`;
  }
  // Relative to wherever this dashboard was opened.
  const document = presentDocument(charge, instrument, "");
  return "download_uri" in document
    ? html`<a class="button plain" href="${String(document.download_uri)}">QR</a>`
    : "";
}

function expiry(charge: ChargeRecord, nowMs: number): string {
  if (!isAwaitingPayer(charge)) return "";
  const minutes = Math.ceil((charge.expiresAtMs - nowMs) / 60_000);
  if (minutes <= 0) return " · เลยเวลาแล้ว (overdue)";
  return minutes <= 120
    ? ` · เหลือ ${minutes} นาที (${minutes} min left)`
    : ` · เหลือ ${Math.floor(minutes / 60)} ชั่วโมง (${Math.floor(minutes / 60)} h left)`;
}

/** Thai time without a locale table: Thailand has kept UTC+7 all year since 1920. */
function localTime(instantMs: number): string {
  return isoSecond(instantMs + 7 * 60 * 60 * 1000)
    .replace("T", " ")
    .replace("Z", "");
}

function shown(value: unknown): string {
  return typeof value === "string" ? value : JSON.stringify(value);
}
