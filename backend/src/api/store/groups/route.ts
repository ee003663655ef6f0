import { listGroupsQuery, type listGroupsResponse } from "@chumchon/contracts";
import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import type { z } from "@medusajs/framework/zod";
import { groupSearchPatterns } from "../../../modules/enterprise-group/domain/group-search-text";
import { queryOf } from "../../validate";
import { type CardRow, cardFields, groupCards, shownStatuses } from "./group-card";

type Answer = z.infer<typeof listGroupsResponse>;

/** Groups that the shop shows, in the order of their Thai names. */
export const GET = async (req: MedusaRequest, res: MedusaResponse<Answer>) => {
  const { limit, offset, amphoe, category, q } = queryOf(req, listGroupsQuery);
  const words = groupSearchPatterns(q ?? "").map((pattern) => ({ search_text: { $like: pattern } }));
  const query = req.scope.resolve(ContainerRegistrationKeys.QUERY);
  const { data, metadata } = await query.graph({
    entity: "enterprise_group",
    fields: [...cardFields],
    filters: {
      status: shownStatuses,
      ...(amphoe ? { tambon_code: { $like: `${amphoe}%` } } : {}),
      ...(category ? { category } : {}),
      ...(words.length > 0 ? { $and: words } : {}),
    },
    pagination: { take: limit, skip: offset, order: { name: "ASC", id: "ASC" } },
  });
  const groups = await groupCards(req.scope, data as CardRow[]);
  res.json({ groups, count: metadata?.count ?? 0, limit, offset });
};
