import {
  getGroupResponse,
  type ImpactResponse,
  impactResponse,
  type PublicPassport,
} from "@chumchon/contracts";
import { rankOf } from "../src/modules/revenue/domain/rank-of.fixture";

/** What one group earned in one year through one channel: what nobody outside may find out of a hidden group. */
export interface Cell {
  readonly group: string;
  readonly beYear: number;
  readonly channel: string;
  readonly satang: number;
}

/** One published figure: which cells it is the sum of. */
export interface PublishedRow {
  readonly name: string;
  readonly satang: number;
  readonly holds: (cell: Cell) => boolean;
}

type Get = (path: string) => Promise<{ data: unknown }>;

/**
 * Every figure of income that anybody can fetch, as it is answered: the impact page's JSON (its CSV and the badge are
 * made of nothing else), and the page of every group.
 */
export async function publishedRows(get: Get, handles: readonly string[]): Promise<PublishedRow[]> {
  const impact = impactResponse.parse((await get("/store/impact")).data);
  const rows = rowsOfImpact(impact);
  for (const handle of handles) {
    const { group } = getGroupResponse.parse((await get(`/store/groups/${handle}`)).data);
    if (group.cumulative_satang !== null) {
      rows.push({
        ...{ name: `page of ${handle}`, satang: group.cumulative_satang },
        holds: (cell) => cell.group === handle,
      });
    }
    for (const { from_be_year: from, be_year: to, satang } of group.income_by_year ?? []) {
      rows.push({
        ...{ name: `${handle} ${from}-${to}`, satang },
        holds: (cell) => cell.group === handle && from <= cell.beYear && cell.beYear <= to,
      });
    }
  }
  return rows;
}

function rowsOfImpact(impact: ImpactResponse): PublishedRow[] {
  const shown = new Set(impact.groups.map(({ handle }) => handle));
  const { verified_online_satang: online, verified_elsewhere_satang: elsewhere } = impact.parts;
  return [
    { name: "total and badge", satang: impact.cumulative_satang, holds: () => true },
    { name: "online", satang: online, holds: ({ channel }) => channel === "web" },
    { name: "elsewhere", satang: elsewhere, holds: ({ channel }) => channel !== "web" },
    ...impact.by_year.map(({ be_year, satang }) => ({
      ...{ name: `year ${be_year}`, satang },
      holds: ({ beYear }: Cell) => beYear === be_year,
    })),
    ...impact.by_channel.map(({ channel, satang }) => ({
      ...{ name: `channel ${channel}`, satang },
      holds: (cell: Cell) => cell.channel === channel,
    })),
    ...impact.groups.map(({ handle, cumulative_satang: satang }) => ({
      ...{ name: `group ${handle}`, satang },
      holds: ({ group }: Cell) => group === handle,
    })),
    ...(impact.other_groups
      ? [
          {
            name: "others",
            satang: impact.other_groups.satang,
            holds: ({ group }: Cell) => !shown.has(group),
          },
        ]
      : []),
  ];
}

/** What whoever was handed this passport knows beside. */
export function rowsOfPassport({ figures }: PublicPassport, handle: string): PublishedRow[] {
  return (figures?.years ?? []).map(({ be_year, satang }) => ({
    ...{ name: `passport of ${handle} ${be_year}`, satang },
    holds: ({ group, beYear }: Cell) => group === handle && beYear === be_year,
  }));
}

/** Whether subtracting published figures from each other, in any way, gives the sum of these cells. */
export function canBeComputed(
  cells: readonly Cell[],
  rows: readonly PublishedRow[],
  wanted: (cell: Cell) => boolean,
): boolean {
  const row = (holds: (cell: Cell) => boolean) => cells.map((cell) => (holds(cell) ? 1 : 0));
  const published = rows.map(({ holds }) => row(holds));
  return rankOf([...published, row(wanted)]) === rankOf(published);
}
