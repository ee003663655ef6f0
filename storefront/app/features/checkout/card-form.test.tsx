import { createRef } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it, vi } from "vitest";
import { CardForm } from "./card-form";

// The real one reads the page's address from the router, which this test does not need.
vi.mock("~/lib/i18n/use-i18n", async () => {
  const { translator } = await import("~/lib/i18n/translate");
  return { useI18n: () => ({ lang: "th", t: translator("th"), href: (path: string) => path }) };
});

describe("the card's fields", () => {
  const html = renderToStaticMarkup(<CardForm faults={{ number: "fault.card.number" }} box={createRef()} />);

  it("have no name, so that no form can send a card to the shop", () => {
    expect(html.match(/<input/g)).toHaveLength(4);
    expect(html).not.toMatch(/\sname=/);
  });

  it("say in words what is wrong, tied to the field", () => {
    expect(html).toMatch(/aria-invalid="true" aria-describedby="card-number-fault"/);
    expect(html).toContain('id="card-number-fault"');
  });
});
