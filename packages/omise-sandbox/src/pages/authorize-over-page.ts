import { html } from "hono/html";
import type { ChargeRecord } from "../domain/charge.js";
import { type Fragment, layout } from "./layout.js";
import { statusLabel } from "./status-label.js";

/** Shown when the question was answered already or came too late. */
export function authorizeOverPage(charge: ChargeRecord): Fragment {
  return layout({
    title: "รายการนี้สิ้นสุดแล้ว · This payment is over",
    narrow: true,
    script: false,
    body: html`
<h1>รายการนี้ไม่ต้องยืนยันแล้ว</h1>
<p class="en" lang="en">This payment does not wait for an answer any more.</p>
<section class="card"><p>${statusLabel(charge)}</p><code>${charge.id}</code></section>
${charge.returnUri === null ? "" : html`<a class="button wide" href="${charge.returnUri}">กลับไปที่ร้าน · Back to the shop</a>`}`,
  });
}
