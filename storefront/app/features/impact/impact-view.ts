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
  definition: string;
  definitionVersion: string;
  isSample: boolean;
};
