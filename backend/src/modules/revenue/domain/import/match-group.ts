import type { CategoryHandle } from "@chumchon/contracts";
import { foldThai } from "@chumchon/thai";
import { remember } from "./remember";

/** A group of the register, as far as an import needs it. */
export interface KnownGroup {
  readonly id: string;
  readonly code: string | null;
  readonly name: string;
  readonly nameEn: string | null;
  readonly registrationNo: string | null;
  /** YYYY-MM-DD, or null when it is not written down. */
  readonly joinedOn: string | null;
  readonly category: CategoryHandle;
}

export type GroupMatch =
  | { readonly ok: true; readonly group: KnownGroup }
  | { readonly ok: false; readonly reason: "group_unknown" | "group_ambiguous" };

/** What comes before the name proper, in the order in which it is peeled off. */
const PREFIX = /^(?:กลุมวิสาหกิจชุมชน|เครือขายวิสาหกิจชุมชน|วิสาหกิจชุมชน|กลุมวิสาหกิจ|วสช|กลุม|communityenterprise)/;
const ALIKE_ENOUGH = 0.3;

/** Finds groups by the names, codes and registration numbers that staff write. */
export class GroupFinder {
  private readonly byKey = new Map<string, Set<KnownGroup>>();
  private readonly byCore = new Map<string, Set<KnownGroup>>();
  private readonly byId: Map<string, KnownGroup>;
  private readonly chosen: Map<string, string>;

  /** @param chosen group ids that a person chose for names of the file, by `nameKey` */
  constructor(groups: readonly KnownGroup[], chosen: Readonly<Record<string, string>> = {}) {
    this.byId = new Map(groups.map((group) => [group.id, group]));
    this.chosen = new Map(Object.entries(chosen));
    for (const group of groups) {
      for (const name of [group.code, group.name, group.nameEn, group.registrationNo]) {
        if (!name) continue;
        add(this.byKey, nameKey(name), group);
        add(this.byCore, coreKey(name), group);
      }
    }
  }

  /** By the choice of a person, then by the whole name, then by the name without its "วิสาหกิจชุมชน". */
  find(text: string): GroupMatch {
    const key = nameKey(text);
    const chosen = this.byId.get(this.chosen.get(key) ?? "");
    if (chosen) return { ok: true, group: chosen };
    for (const found of [this.byKey.get(key), this.byCore.get(coreKey(text))]) {
      const [group, second] = found ?? [];
      if (group && !second) return { ok: true, group };
      if (second) return { ok: false, reason: "group_ambiguous" };
    }
    return { ok: false, reason: "group_unknown" };
  }

  /** Groups of like names, most alike first: what a person may choose from. Never taken by itself. */
  suggest(text: string, most = 3): KnownGroup[] {
    const wanted = pairsOf(coreKey(text));
    return [...this.byId.values()]
      .map((group) => ({
        group,
        likeness: Math.max(
          ...[group.name, group.nameEn ?? ""].map((name) => likeness(wanted, pairsOf(coreKey(name)))),
        ),
      }))
      .filter((each) => each.likeness >= ALIKE_ENOUGH)
      .sort((a, b) => b.likeness - a.likeness || (a.group.id < b.group.id ? -1 : 1))
      .slice(0, most)
      .map((each) => each.group);
  }
}

/** The form in which names are compared: folded, without spaces and punctuation. */
export const nameKey = remember((text) => foldThai(text).replace(/[^\p{L}\p{M}\p{N}]+/gu, ""));

function coreKey(text: string): string {
  const key = nameKey(text);
  const core = key.replace(PREFIX, "").replace(PREFIX, "");
  return core === "" ? key : core;
}

function add(map: Map<string, Set<KnownGroup>>, key: string, group: KnownGroup): void {
  if (key === "") return;
  const found = map.get(key);
  if (found) found.add(group);
  else map.set(key, new Set([group]));
}

function pairsOf(text: string): Set<string> {
  const pairs = new Set<string>();
  for (let at = 0; at < text.length - 1; at++) pairs.add(text.slice(at, at + 2));
  return pairs;
}

/** Dice's coefficient of pairs of letters. */
function likeness(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  if (a.size + b.size === 0) return 0;
  let both = 0;
  for (const pair of a) if (b.has(pair)) both++;
  return (2 * both) / (a.size + b.size);
}
