import { claimChannels, claimStatuses } from "@chumchon/contracts";
import { model } from "@medusajs/framework/utils";

/**
 * Income that a group or staff claims with evidence; it is income when a second person has verified it.
 * The migration is the schema; claims are written by `claims` of the service only.
 */
export const IncomeClaim = model.define("income_claim", {
  id: model.id({ prefix: "iclm" }).primaryKey(),
  request_key: model.text(),
  group_id: model.text(),
  channel: model.enum([...claimChannels]),
  category: model.text(),
  /** Day in Bangkok, YYYY-MM-DD. */
  sold_on: model.text(),
  amount_satang: model.number(),
  status: model.enum([...claimStatuses]),
  version: model.number(),
  created_by: model.text(),
  corrects_id: model.text().nullable(),
  is_sample: model.boolean(),
});
