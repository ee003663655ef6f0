import { expect, it } from "vitest";
import { keepViews } from "./keep-views.server";

it("makes a view once for an answer and a language, and anew for a new answer", () => {
  const viewOf = keepViews<string>();
  let made = 0;
  const view = (answer: { name: string }, lang: "th" | "en") =>
    viewOf(answer, lang, () => `${answer.name} ${lang} ${++made}`);
  const before = { name: "squid" };
  expect([view(before, "th"), view(before, "th"), view(before, "en")]).toEqual([
    "squid th 1",
    "squid th 1",
    "squid en 2",
  ]);
  expect(view({ name: "dried squid" }, "th")).toBe("dried squid th 3");
});

it("keeps nothing of a view that could not be made", () => {
  const viewOf = keepViews<string>();
  const answer = {};
  expect(() =>
    viewOf(answer, "th", () => {
      throw new Error("broken");
    }),
  ).toThrow("broken");
  expect(viewOf(answer, "th", () => "mended")).toBe("mended");
});
