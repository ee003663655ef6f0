import { expect, it } from "vitest";
import { isOurs, ownPath } from "./use-in-app-navigation";

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

it.each([
  ["https://shop.example/en/products?q=a#b", "/en/products?q=a#b"],
  ["https://elsewhere.example/products", null],
  ["https://shop.example//elsewhere.example", null],
  ["javascript:alert(1)", null],
])("gives the router of %s only %s", (address, path) => {
  expect(ownPath(new URL(address), "https://shop.example")).toBe(path);
});
