import { appendFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { EventRecord } from "./records.js";
import { Store } from "./store.js";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "omise-sandbox-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

const journal = () => join(folder, "journal.jsonl");
const event = (id: string, seq: number): EventRecord => ({
  id,
  seq,
  createdAtMs: seq,
  key: "charge.create",
  chargeId: "chrg_1",
  data: { thai: "น้ำผึ้ง" },
});

function openStore(): Store {
  const store = new Store(folder);
  store.open();
  return store;
}

describe("the journal", () => {
  it("gives every committed record back, in order, and goes on counting", () => {
    const first = openStore();
    first.commit(
      { kind: "event", record: event("a", first.nextSeq()) },
      { kind: "event", record: event("b", first.nextSeq()) },
    );
    // No close: a killed process does not close either.
    const second = openStore();
    expect(second.all("event")).toEqual([event("a", 1), event("b", 2)]);
    expect(second.eventsOfCharge("chrg_1").map((record) => record.id)).toEqual(["a", "b"]);
    expect(second.nextSeq()).toBe(3);
  });

  it("ignores a last line that was torn in the middle of a Thai letter, with its whole commit", () => {
    openStore().commit({ kind: "event", record: event("a", 1) });
    const line = Buffer.from(JSON.stringify([{ kind: "event", record: event("b", 2) }]));
    appendFileSync(journal(), line.subarray(0, line.indexOf("ผ") + 1));
    expect(
      openStore()
        .all("event")
        .map((record) => record.id),
    ).toEqual(["a"]);
  });

  it("refuses to start on a damaged line before the last, and names it", () => {
    openStore().commit({ kind: "event", record: event("a", 1) });
    writeFileSync(journal(), `not json\n${readFileSync(journal(), "utf8")}`);
    expect(() => openStore()).toThrow(/journal\.jsonl is damaged at line 1/);
  });

  it("keeps one line a record after a start, however often the record changed", () => {
    const store = openStore();
    for (let seq = 1; seq <= 50; seq += 1) store.commit({ kind: "event", record: event("a", seq) });
    openStore();
    expect(readFileSync(journal(), "utf8").trim().split("\n")).toHaveLength(1);
  });
});
