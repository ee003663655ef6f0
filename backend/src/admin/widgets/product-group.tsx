import { defineWidgetConfig } from "@medusajs/admin-sdk";
import type { AdminProduct, DetailWidgetProps } from "@medusajs/framework/types";
import { Button, Container, Heading, Select, Text, toast } from "@medusajs/ui";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { Link } from "react-router-dom";
import { sdk } from "../lib/sdk";
import { send } from "../lib/send";
import { useAllGroups } from "../lib/use-all-groups";
import { useMarket } from "../lib/use-market";

type ProductGroup = { product_id: string; group: { id: string; name: string } | null };

/** Whose goods these are; a product without a group is neither listed nor sold. */
const ProductGroupWidget = ({ data: product }: DetailWidgetProps<AdminProduct>) => {
  const { t } = useMarket();
  const queries = useQueryClient();
  const path = `/admin/products/${product.id}/group`;
  const current = useQuery({
    queryKey: ["product-group", product.id],
    queryFn: () => sdk.client.fetch<ProductGroup>(path),
  });
  const groups = useAllGroups();
  const [chosen, setChosen] = useState<string>();
  const group = current.data?.group ?? null;

  const save = async () => {
    const sent = await send<ProductGroup>(path, { group_id: chosen });
    if (!sent.ok) return void toast.error(sent.message);
    toast.success(t("productGroup.changed"));
    await queries.invalidateQueries({ queryKey: ["product-group", product.id] });
  };
  return (
    <Container className="flex flex-col gap-3 p-6">
      <Heading level="h2">{t("productGroup.title")}</Heading>
      {group ? (
        <Link to={`/groups/${group.id}`} className="underline">
          {group.name}
        </Link>
      ) : (
        current.isSuccess && <Text className="text-ui-fg-error">{t("productGroup.none")}</Text>
      )}
      <div className="flex gap-2">
        <Select size="small" value={chosen ?? group?.id ?? ""} onValueChange={setChosen}>
          <Select.Trigger aria-label={t("productGroup.choose")}>
            <Select.Value placeholder={t("productGroup.choose")} />
          </Select.Trigger>
          <Select.Content>
            {(groups.data ?? []).map((each) => (
              <Select.Item key={each.id} value={each.id}>
                {each.name}
              </Select.Item>
            ))}
          </Select.Content>
        </Select>
        <Button size="small" disabled={!chosen || chosen === group?.id} onClick={save}>
          {t("productGroup.change")}
        </Button>
      </div>
    </Container>
  );
};

export const config = defineWidgetConfig({ zone: "product.details.side.before", id: "market:product-group" });

export default ProductGroupWidget;
