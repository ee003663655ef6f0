import { PassThrough } from "node:stream";
import { createElement } from "react";
import { renderToPipeableStream } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { withoutNullBytes } from "./without-null-bytes.server";

const THAI = "น้ำผึ้งป่าชายเลนจากระยอง";

function render(padding: number): Promise<Buffer<ArrayBuffer>> {
  const words = Array.from({ length: 400 }, (_, key) => createElement("p", { key, title: THAI }, THAI));
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    const body = new PassThrough();
    body.on("data", (chunk: Buffer) => chunks.push(chunk));
    body.on("end", () => resolve(Buffer.concat(chunks)));
    const stream = renderToPipeableStream(createElement("main", null, "a".repeat(padding), words), {
      onAllReady: () => stream.pipe(body),
      onError: reject,
    });
  });
}

describe("a Thai page", () => {
  it("arrives whole, wherever React's buffer ends", async () => {
    for (let padding = 1; padding <= 12; padding += 1) {
      const html = withoutNullBytes(await render(padding)).toString("utf8");
      expect(html).not.toContain("\u0000");
      expect(html).not.toContain("\ufffd");
      expect(html.split(THAI).length - 1).toBe(800);
    }
  });

  it("would not without the cure: when this fails, React has mended it and the cure can go", async () => {
    const pages = await Promise.all(Array.from({ length: 12 }, (_, padding) => render(padding + 1)));
    expect(pages.some((page) => page.includes(0))).toBe(true);
  });
});
