import { expect, it } from "vitest";
import { isOurs } from "./use-in-app-navigation";

const plain = {
  defaultPrevented: false,
  button: 0,
  metaKey: false,
  altKey: false,
  ctrlKey: false,
  shiftKey: false,
};

it("follows a plain click within the shop", () => {
  expect(isOurs(plain, "")).toBe(true);
  expect(isOurs(plain, "_self")).toBe(true);
});

it.each([
  ["the middle button", { ...plain, button: 1 }, ""],
  ["a key for another tab", { ...plain, ctrlKey: true }, ""],
  ["a Mac's key for another tab", { ...plain, metaKey: true }, ""],
  ["a key for another window", { ...plain, shiftKey: true }, ""],
  ["a key for a download", { ...plain, altKey: true }, ""],
  ["a link for another tab", plain, "_blank"],
  ["a click that a handler has taken", { ...plain, defaultPrevented: true }, ""],
])("leaves %s to the browser", (_, click, target) => {
  expect(isOurs(click, target)).toBe(false);
});
