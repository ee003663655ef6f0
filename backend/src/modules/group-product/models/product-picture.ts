import { model } from "@medusajs/framework/utils";

/** A photo of a group's goods: two files of core's File Module below one name. */
export const ProductPicture = model.define("product_picture", {
  id: model.id({ prefix: "ppic" }).primaryKey(),
  name: model.text().unique(),
  group_id: model.text(),
  webp_id: model.text(),
  avif_id: model.text(),
  width: model.number(),
  height: model.number(),
});
