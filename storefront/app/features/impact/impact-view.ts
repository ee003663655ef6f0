import type { Channel } from "@chumchon/contracts";
import type { YearRow } from "./year-row";

/** The public figure and its parts, in the page's language. */
export type ImpactView = {
  groupCount: number;
  total: string;
  asOf: string;
  currentYear: number;
  before: string;
  thisYear: string | null;
  years: YearRow[];
  /** `share` is the words for `percent`, which draws the bar. */
  channels: { channel: Channel; amount: string; percent: number; share: string }[];
  parts: { online: string; elsewhere: string; claimed: string };
  /** Largest first; `href` is below the language. */
  groups: { name: string; href: string; cohort: number | null; amphoe: string; income: string }[];
  otherGroups: { count: number; income: string } | null;
  definition: string;
  definitionVersion: string;
  /** Every meaning so far, newest first; `from` is null for the first. */
  definitions: { version: string; from: string | null; text: string }[];
  lastEntry: string | null;
  /** What another site pastes in. */
  badge: string;
  seal: { printed: string; sealedAt: string } | null;
  isSample: boolean;
};
