import { getGroupResponse, listGroupsResponse } from "@chumchon/contracts";
import { loadGoodsRow } from "~/features/catalog/load-catalogue.server";
import type { MakerView } from "~/features/group/maker-view";
import { toMakerView } from "~/features/group/to-maker-view.server";
import { loadImpact } from "~/features/impact/load-impact.server";
import type { Lang } from "~/lib/i18n/lang";
import { readBackend } from "~/lib/medusa.server";
import type { HomePageProps } from "./home-page";

const ROW = 4;
const GROUPS_TO_CHOOSE_FROM = 100;
const DAY_MS = 24 * 60 * 60 * 1_000;
const canBeHad = { in_stock: true, orderable: true } as const;
/** The first goods of the row walk through this many, so that every group comes to the front page in turn. */
const GOODS_IN_TURN = 100;

/** Where the row of goods starts today, the same for everybody; never at the newest, which have their own row. */
function goodsOfTheDay(now: Date): number {
  return ROW + ((Math.floor(now.getTime() / DAY_MS) * ROW) % GOODS_IN_TURN);
}

export async function loadHome(lang: Lang, now: Date): Promise<HomePageProps> {
  const [impact, ready, latest, story] = await Promise.all([
    loadImpact(lang),
    loadGoodsRow({ ...canBeHad, offset: goodsOfTheDay(now), limit: ROW }, lang),
    loadGoodsRow({ ...canBeHad, sort: "newest", limit: ROW }, lang),
    loadStory(lang, now),
  ]);
  return { impact, ready, latest, story };
}

/** Each day another group tells its story, in turn, the same for everybody. */
async function loadStory(lang: Lang, now: Date): Promise<HomePageProps["story"]> {
  const { groups } = await readBackend(listGroupsResponse, "/store/groups", {
    query: { limit: GROUPS_TO_CHOOSE_FROM },
  });
  const open = groups.filter((group) => group.status === "active" && group.product_count > 0);
  const chosen = open[Math.floor(now.getTime() / DAY_MS) % Math.max(1, open.length)];
  if (chosen === undefined) return null;
  const [{ group }, goods] = await Promise.all([
    readBackend(getGroupResponse, `/store/groups/${chosen.handle}`),
    loadGoodsRow({ group: chosen.handle, limit: ROW }, lang),
  ]);
  const maker: MakerView = toMakerView(group, lang);
  return { maker, goods };
}
