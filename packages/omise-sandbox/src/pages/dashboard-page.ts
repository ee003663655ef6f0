import { html } from "hono/html";
import type { Sandbox } from "../sandbox.js";
import { chargeCard } from "./charge-card.js";
import { faultForms } from "./fault-forms.js";
import { type Fragment, layout } from "./layout.js";

const SHOWN = 50;

/** The merchant's and the payer's view in one: what waits, what was paid, and what goes wrong on purpose. */
export function dashboardPage(sandbox: Sandbox): Fragment {
  const charges = sandbox.charges.all();
  const newest = charges.slice(-SHOWN).reverse();
  const nowMs = sandbox.now();
  return layout({
    title: "Omise จำลอง · Omise sandbox",
    narrow: false,
    script: true,
    body: html`
<h1>Omise จำลอง</h1>
<p class="en" lang="en">Local Omise for trying out payments. Press "paid" to be the payer.</p>
<div class="grid">
<section class="card" id="charges" aria-label="รายการเรียกเก็บเงิน Charges">
<h2>รายการเรียกเก็บเงิน <small lang="en">Charges (${charges.length})</small></h2>
${newest.length === 0 ? html`<p>ยังไม่มีรายการ ลองสั่งซื้อที่หน้าร้าน <small lang="en">Nothing yet: buy something in the shop.</small></p>` : ""}
${newest.map((charge) => chargeCard(charge, nowMs))}
</section>
<div>
${faultForms(sandbox)}
${deliveries(sandbox)}
</div>
</div>`,
  });
}

const DELIVERY_WORDS = {
  scheduled: "กำลังส่ง",
  answered: "ส่งแล้ว",
  failed: "ส่งไม่ถึง",
  suppressed: "ไม่ส่ง (สวิตช์)",
} as const;

function deliveries(sandbox: Sandbox): Fragment {
  const newest = sandbox.store.all("delivery").slice(-SHOWN).reverse();
  return html`<section class="card" id="deliveries" aria-label="เว็บฮุก Webhooks">
<h2>เว็บฮุก <small lang="en">Webhooks</small></h2>
<p class="en">${sandbox.webhookUrl() ?? "ยังไม่ได้ตั้งปลายทาง · no endpoint set"}</p>
<div class="scroll"><table>
<thead><tr><th scope="col">เหตุการณ์ · Event</th><th scope="col">ผล · Result</th></tr></thead>
<tbody>${newest.map((delivery) => {
    const event = sandbox.store.get("event", delivery.eventId);
    return html`<tr><td>${event?.key ?? ""}<br><code>${event?.chargeId ?? ""}</code></td>
<td><span class="${delivery.state}">${DELIVERY_WORDS[delivery.state]} · ${delivery.state}</span> ${delivery.httpStatus ?? ""}<br><small>${delivery.error ?? ""}</small>
<form method="post" action="/__sandbox/webhooks/replay"><input type="hidden" name="event_id" value="${delivery.eventId}"><button class="plain slim">ส่งซ้ำ · Replay</button></form></td></tr>`;
  })}</tbody></table></div>
</section>`;
}
