import { html } from "hono/html";
import type { ChargeRecord } from "../domain/charge.js";
import { formatBaht } from "./format-baht.js";
import { type Fragment, layout } from "./layout.js";

/** Stands in for the card issuer's 3-D Secure page. */
export function authorizePage(charge: ChargeRecord): Fragment {
  const card = charge.instrument.kind === "card" ? charge.instrument.card : null;
  return layout({
    title: "ยืนยันการชำระเงิน (ระบบจำลอง) · Authorize payment (sandbox)",
    narrow: true,
    script: false,
    body: html`
<h1>ธนาคารจำลองขอให้ยืนยันการชำระเงิน</h1>
<p class="en" lang="en">The pretend bank asks you to confirm this card payment (3-D Secure).</p>
<section class="card">
<div class="big">${formatBaht(charge.amountSatang)} <small>บาท · THB</small></div>
<dl>
<dt>บัตร · Card</dt><dd>${card?.brand ?? ""} •••• ${card?.lastDigits ?? ""}</dd>
<dt>ชื่อ · Name</dt><dd>${card?.name ?? ""}</dd>
${charge.description === null ? "" : html`<dt>รายการ · For</dt><dd>${charge.description}</dd>`}
<dt>รหัส · Charge</dt><dd><code>${charge.id}</code></dd>
</dl>
</section>
<form method="post">
<button class="wide" name="answer" value="approve">ยืนยันการชำระเงิน · Approve</button>
<button class="wide danger" name="answer" value="decline">ปฏิเสธ · Decline</button>
</form>
<p class="en">ปิดหน้านี้โดยไม่เลือก เท่ากับผู้ซื้อทิ้งรายการกลางคัน · Closing this page means that the shopper walked away.</p>`,
  });
}
