/** What a change is about; the key names the thing that can be traced to its products. */
export type ChangeSubject =
  | "product"
  | "variant"
  | "category"
  | "price_set"
  | "price_list"
  | "inventory_item"
  | "group"
  | "shipping_option";

/** Tables whose rows are in the catalogue's documents, and the column that says what each row is about. */
export const watchedTables: readonly { table: string; subject: ChangeSubject; column: string }[] = [
  { table: "product", subject: "product", column: "id" },
  { table: "product_variant", subject: "product", column: "product_id" },
  { table: "image", subject: "product", column: "product_id" },
  { table: "product_category_product", subject: "product", column: "product_id" },
  { table: "product_category", subject: "category", column: "id" },
  { table: "product_variant_price_set", subject: "variant", column: "variant_id" },
  { table: "price", subject: "price_set", column: "price_set_id" },
  { table: "price_list", subject: "price_list", column: "id" },
  { table: "price_list_rule", subject: "price_list", column: "price_list_id" },
  { table: "product_variant_inventory_item", subject: "variant", column: "variant_id" },
  { table: "inventory_level", subject: "inventory_item", column: "inventory_item_id" },
  { table: "enterprise_group", subject: "group", column: "id" },
  { table: "group_certificate", subject: "group", column: "group_id" },
  { table: "product_product_enterprisegroup_enterprise_group", subject: "product", column: "product_id" },
  { table: "shipping_option", subject: "shipping_option", column: "id" },
];

/** Products of each subject, by ids bound to `?`; deleted rows too, since what is gone has to go. */
export const productsOfSubject: Record<ChangeSubject, string> = {
  product: "select unnest(?::text[]) as product_id",
  variant: "select product_id from product_variant where id = any(?::text[])",
  category: "select product_id from product_category_product where product_category_id = any(?::text[])",
  price_set: `select v.product_id from product_variant_price_set s join product_variant v on v.id = s.variant_id
    where s.price_set_id = any(?::text[])`,
  price_list: `select v.product_id from price p
    join product_variant_price_set s on s.price_set_id = p.price_set_id
    join product_variant v on v.id = s.variant_id where p.price_list_id = any(?::text[])`,
  inventory_item: `select v.product_id from product_variant_inventory_item i
    join product_variant v on v.id = i.variant_id where i.inventory_item_id = any(?::text[])`,
  group: `select product_id from product_product_enterprisegroup_enterprise_group
    where enterprise_group_id = any(?::text[])`,
  shipping_option: `select l.product_id from enterprise_group g
    join product_product_enterprisegroup_enterprise_group l on l.enterprise_group_id = g.id
    where g.shipping_option_id = any(?::text[])`,
};
