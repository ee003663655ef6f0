import { channels, incomeKinds, incomeSources } from "@chumchon/contracts";
import { model } from "@medusajs/framework/utils";

/**
 * One immutable, dated, signed amount of income of one group through one channel.
 * The migration is the schema: `effective_on` is a date and `amount_satang` a bigint there; the service
 * reads them as YYYY-MM-DD and as a number.
 */
export const IncomeEntry = model.define("income_entry", {
  id: model.id({ prefix: "inc" }).primaryKey(),
  /** Names what the entry was posted for; posting the same twice adds nothing. */
  source_key: model.text(),
  group_id: model.text(),
  channel: model.enum([...channels]),
  /** Category handle: the product's for orders, the group's for history. */
  category: model.text(),
  /** Day in Bangkok, YYYY-MM-DD. */
  effective_on: model.text(),
  recorded_at: model.dateTime(),
  amount_satang: model.number(),
  kind: model.enum([...incomeKinds]),
  source: model.enum([...incomeSources]),
  is_sample: model.boolean(),
  order_id: model.text().nullable(),
  group_order_id: model.text().nullable(),
  line_item_id: model.text().nullable(),
  capture_id: model.text().nullable(),
  refund_id: model.text().nullable(),
  reverses_id: model.text().nullable(),
  claim_id: model.text().nullable(),
  import_id: model.text().nullable(),
  import_row: model.number().nullable(),
  note: model.text().nullable(),
  definition_version: model.text(),
});
