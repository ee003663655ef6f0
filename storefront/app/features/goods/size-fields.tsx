import { TextField } from "~/features/checkout/text-field";
import { useI18n } from "~/lib/i18n/use-i18n";
import { ChoiceField } from "./choice-field";
import type { GoodsFaults, SizeValues } from "./goods-view";
import { useFaultText } from "./use-fault-text";

const units = ["g", "ml", "piece"] as const;
type SizeFieldsProps = { size: SizeValues; index: number; isOnly: boolean; faults: GoodsFaults };

/** Price, net quantity and weight of one size. */
export function SizeFields({ size, index, isOnly, faults }: SizeFieldsProps) {
  const { t } = useI18n();
  const words = useFaultText();
  const fault = (name: string) => words(faults[`${name}.${index}`]);
  return (
    <fieldset className="goods-size">
      <legend className={isOnly ? "visually-hidden" : undefined}>
        {t("goods.size", { name: size.name })}
      </legend>
      <input type="hidden" name={`size.${index}`} value={size.id} />
      <input type="hidden" name={`sizeName.${index}`} value={size.name} />
      <TextField
        id={`price-${index}`}
        name={`price.${index}`}
        label={t("goods.price")}
        defaultValue={size.price}
        fault={fault("price")}
        inputMode="decimal"
        autoComplete="off"
        maxLength={12}
      />
      <div className="goods-pair">
        <TextField
          id={`net-${index}`}
          name={`net.${index}`}
          label={t("goods.net")}
          defaultValue={size.net}
          fault={fault("net")}
          inputMode="decimal"
          autoComplete="off"
          maxLength={10}
        />
        <ChoiceField
          id={`unit-${index}`}
          name={`unit.${index}`}
          label={t("goods.unit")}
          value={size.unit}
          choices={units.map((unit) => ({ value: unit, text: t(`goods.unit.${unit}`) }))}
        />
      </div>
      <TextField
        id={`weight-${index}`}
        name={`weight.${index}`}
        label={t("goods.weight")}
        hint={t("goods.weightHint")}
        defaultValue={size.weight}
        fault={fault("weight")}
        inputMode="numeric"
        autoComplete="off"
        maxLength={8}
      />
    </fieldset>
  );
}
