import { listStockQuery } from "@chumchon/contracts";
import { foldThai } from "@chumchon/thai";
import { readGroupStock } from "../../../workflows/stock/read-group-stock";
import { queryOf } from "../../validate";
import { answering, portalOf } from "../portal-request";

/** The group's shelf: what runs out first, then by name. */
export const GET = answering(async (req, res) => {
  const { q, state } = queryOf(req, listStockQuery);
  const all = await readGroupStock(req.scope, portalOf(req).groupId);
  const word = foldThai(q ?? "");
  const items = all.filter(
    (item) =>
      (state === undefined || item.state === state || (state === "low" && item.state === "out")) &&
      foldThai(`${item.title} ${item.variant}`).includes(word),
  );
  const count = (which: string) => all.filter((item) => item.state === which).length;
  res.json({ items, counts: { all: all.length, low: count("low"), out: count("out") } });
});
