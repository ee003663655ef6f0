import { expect, it } from "vitest";
import { sheetOf } from "./print-paper";

it("a name on the sheet is text, whatever it holds", () => {
  const sheet = sheetOf({
    heading: "QR",
    group: `<script>alert("x")</script>`,
    qrSvg: "<svg></svg>",
    steps: "1 & 2",
    small: "",
    link: "https://example.invalid/portal/invite/x",
  });
  expect(sheet).not.toContain("<script>");
  expect(sheet).toContain("&lt;script&gt;alert(&quot;x&quot;)&lt;/script&gt;");
  expect(sheet).toContain("<svg></svg>");
  expect(sheet).toContain("1 &amp; 2");
});
