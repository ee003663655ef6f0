import { html } from "hono/html";
import { API_FAULT_MODES, OPERATIONS, WEBHOOK_MODES } from "../domain/faults.js";
import type { Sandbox } from "../sandbox.js";
import type { Fragment } from "./layout.js";

const WEBHOOK_WORDS = {
  normal: "ส่งตามปกติ · normal",
  none: "ไม่ส่ง · none",
  twice: "ส่งสองครั้ง · twice",
  delayed: "ส่งช้า · delayed",
} as const;

const MODE_WORDS = {
  timeout_before: "เงียบ ก่อนทำ · time-out before acting",
  timeout_after: "เงียบ หลังทำแล้ว · time-out after acting",
  error_500: "500 ก่อนทำ · 500 before acting",
  error_500_after: "500 หลังทำแล้ว · 500 after acting",
  error_502: "502 หน้า HTML · 502 HTML page",
  error_429: "429 เรียกถี่เกินไป · 429 rate limit",
} as const;

/** The switches for things that go wrong. Without JavaScript, plain forms. */
export function faultForms(sandbox: Sandbox): Fragment {
  const faults = sandbox.faults();
  const isQuiet =
    faults.webhooks === "normal" && faults.slow_ms === 0 && !faults.linger && faults.api.length === 0;
  return html`<section class="card switches${isQuiet ? "" : " alarm"}" id="faults" aria-label="สวิตช์ความผิดพลาด Faults">
<h2>สวิตช์ความผิดพลาด <small lang="en">Faults</small></h2>
<p>${isQuiet ? "ทุกอย่างปกติ · all normal" : html`<strong class="failed">เปิดความผิดพลาดอยู่ · faults are on</strong>`}</p>
<form method="post" action="/__sandbox/faults">
<label>เว็บฮุก · Webhooks<select name="webhooks">${WEBHOOK_MODES.map((mode) => option(mode, WEBHOOK_WORDS[mode], mode === faults.webhooks))}</select></label>
<label>ส่งช้ากี่มิลลิวินาที · Webhook delay, ms<input name="webhook_delay_ms" inputmode="numeric" value="${faults.webhook_delay_ms}"></label>
<label>ตอบช้ากี่มิลลิวินาที · Slow answers, ms<input name="slow_ms" inputmode="numeric" value="${faults.slow_ms}"></label>
<input type="hidden" name="linger" value="false">
<label><input type="checkbox" name="linger" value="true"${faults.linger ? " checked" : ""}>QR หมดเวลาแต่ยังเป็น pending · QR stays pending after its time</label>
<button>บันทึก · Save</button>
</form>
<form method="post" action="/__sandbox/faults">
<label>คำสั่งที่จะล้มเหลว · Operation<select name="api[operation]">${OPERATIONS.map((name) => option(name, name, name === "charge.create"))}</select></label>
<label>อย่างไร · How<select name="api[mode]">${API_FAULT_MODES.map((mode) => option(mode, MODE_WORDS[mode], false))}</select></label>
<label>กี่ครั้ง · How many times<input name="api[count]" inputmode="numeric" value="1"></label>
<button class="plain">ตั้งค่า · Arm</button>
</form>
${faults.api.map((fault) => html`<p class="failed">${fault.operation}: ${MODE_WORDS[fault.mode]} × ${fault.count}</p>`)}
<form method="post" action="/__sandbox/faults/reset"><button class="danger">ปิดทั้งหมด · All off</button></form>
</section>`;
}

function option(value: string, words: string, selected: boolean): Fragment {
  return html`<option value="${value}"${selected ? " selected" : ""}>${words}</option>`;
}
