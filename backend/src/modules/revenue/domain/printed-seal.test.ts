import fc from "fast-check";
import { expect, it } from "vitest";
import { isSameSeal, printSeal, readPrintedSeal } from "./printed-seal";

const seal = fc.record({
  no: fc.integer({ min: 1, max: 1_000_000 }),
  chainHash: fc.uint8Array({ minLength: 32, maxLength: 32 }).map((bytes) => Buffer.from(bytes)),
});

it("what is printed leads back to the same seal, however it is typed", () => {
  fc.assert(
    fc.property(seal, (each) => {
      const printed = printSeal(each);
      for (const typed of [printed, ` ${printed.toUpperCase()} `, printed.replaceAll("-", " - ")]) {
        const read = readPrintedSeal(typed);
        expect(read && isSameSeal(read, each), typed).toBe(true);
      }
    }),
  );
});

it("another number, another digit or half a seal is not the seal", () => {
  const each = { no: 12, chainHash: Buffer.alloc(32, 0xa1) };
  expect(printSeal(each)).toBe("12-a1a1-a1a1-a1a1-a1a1-a1a1");
  for (const typed of ["13-a1a1-a1a1-a1a1-a1a1-a1a1", "12-a1a1-a1a1-a1a1-a1a1-a1a2"]) {
    const read = readPrintedSeal(typed);
    expect(read && isSameSeal(read, each)).toBe(false);
  }
  for (const typed of ["", "12", "12-a1a1", "a1a1a1a1", "12-zzzz-a1a1-a1a1-a1a1-a1a1"]) {
    expect(readPrintedSeal(typed), typed).toBeUndefined();
  }
});
