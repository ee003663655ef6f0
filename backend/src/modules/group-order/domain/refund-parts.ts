import { allocate, sumSatang } from "@chumchon/money";

/** What one line, or the delivery (`lineId` null), holds of one payment and nobody has claimed. */
export interface HeldPart {
  readonly lineId: string | null;
  readonly heldSatang: number;
}

export interface RefundPart {
  readonly lineId: string | null;
  /** Always above zero. */
  readonly amountSatang: number;
}

/** all: whatever is left. An amount names nothing; parts name their lines and the delivery. */
export type WantedRefund =
  | "all"
  | { readonly amountSatang: number }
  | { readonly parts: readonly RefundPart[] };

export type CutRefund =
  | { readonly ok: true; readonly parts: readonly RefundPart[]; readonly amountSatang: number }
  | {
      readonly ok: false;
      readonly reason: "nothing_left" | "more_than_held" | "unknown_line" | "not_an_amount";
    };

/**
 * Which lines a refund names. An amount without lines is taken from the group's goods first (largest
 * remainder over what the lines still hold), then from its delivery; no part ever exceeds what it holds.
 */
export function refundParts(held: readonly HeldPart[], wanted: WantedRefund): CutRefund {
  const left = sumSatang(held.map((part) => part.heldSatang));
  if (left <= 0) return { ok: false, reason: "nothing_left" };
  if (wanted === "all") return cut(held.map((part) => ({ ...part, amountSatang: part.heldSatang })));
  return "parts" in wanted ? namedParts(held, wanted.parts) : unnamedParts(held, wanted.amountSatang);
}

function namedParts(held: readonly HeldPart[], parts: readonly RefundPart[]): CutRefund {
  const asked = new Map<string | null, number>();
  for (const part of parts) {
    if (!isAmount(part.amountSatang)) return { ok: false, reason: "not_an_amount" };
    asked.set(part.lineId, (asked.get(part.lineId) ?? 0) + part.amountSatang);
  }
  if (asked.size === 0) return { ok: false, reason: "not_an_amount" };
  for (const [lineId, amountSatang] of asked) {
    const own = held.find((part) => part.lineId === lineId);
    if (!own) return { ok: false, reason: "unknown_line" };
    if (amountSatang > own.heldSatang) return { ok: false, reason: "more_than_held" };
  }
  return cut([...asked].map(([lineId, amountSatang]) => ({ lineId, amountSatang })));
}

function unnamedParts(held: readonly HeldPart[], amountSatang: number): CutRefund {
  if (!isAmount(amountSatang)) return { ok: false, reason: "not_an_amount" };
  if (amountSatang > sumSatang(held.map((part) => part.heldSatang))) {
    return { ok: false, reason: "more_than_held" };
  }
  const goods = held.filter((part) => part.lineId !== null).sort(byLine);
  const weights = goods.map((part) => part.heldSatang);
  const ofGoods = Math.min(amountSatang, sumSatang(weights));
  const shares = allocate(ofGoods, weights);
  const parts = goods.map((part, index) => ({ lineId: part.lineId, amountSatang: shares[index] ?? 0 }));
  return cut([...parts, { lineId: null, amountSatang: amountSatang - ofGoods }]);
}

function cut(parts: readonly RefundPart[]): CutRefund {
  const some = parts
    .filter((part) => part.amountSatang > 0)
    .map(({ lineId, amountSatang }) => ({ lineId, amountSatang }));
  return { ok: true, parts: some, amountSatang: sumSatang(some.map((part) => part.amountSatang)) };
}

const isAmount = (satang: number) => Number.isSafeInteger(satang) && satang > 0;

/** The same order of lines always gives the same parts, however the database returned them. */
function byLine(a: HeldPart, b: HeldPart): number {
  const [one, other] = [a.lineId ?? "", b.lineId ?? ""];
  return one < other ? -1 : one > other ? 1 : 0;
}
