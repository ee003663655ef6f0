import { html } from "hono/html";

export type Fragment = ReturnType<typeof html>;

/** Every page of the sandbox says first that no real money moves here. */
export function layout(page: { title: string; narrow: boolean; script: boolean; body: Fragment }): Fragment {
  return html`<!doctype html>
<html lang="th">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${page.title}</title>
<link rel="icon" href="/favicon.svg">
<link rel="stylesheet" href="/sandbox.css">
${page.script ? html`<script src="/sandbox.js" defer></script>` : ""}
</head>
<body>
<header class="notice"><strong>ระบบจำลอง ไม่มีการตัดเงินจริง</strong> · Sandbox: this is not a real payment, no money moves</header>
<main class="wrap${page.narrow ? " narrow" : ""}">${page.body}</main>
</body>
</html>`;
}
