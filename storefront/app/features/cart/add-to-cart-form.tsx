import { useNavigation } from "@remix-run/react";
import { useState } from "react";
import { Form } from "~/components/form";
import { canBeOrdered } from "~/features/catalog/card-view";
import type { OptionView, ProductView } from "~/features/catalog/product-view";
import { useI18n } from "~/lib/i18n/use-i18n";
import { QuantityField } from "./quantity-field";

const FEW = 5;

export type AddToCartFormProps = {
  product: ProductView;
  /** What a failed try had chosen, so that nothing has to be chosen twice. */
  chosen: { option: string | null; quantity: number };
  returnTo: string;
};

/** Price, options, quantity and the button; a plain form that scripts only make livelier. */
export function AddToCartForm({ product, chosen, returnTo }: AddToCartFormProps) {
  const { t, href } = useI18n();
  const [optionId, setOptionId] = useState(() => firstChoice(product.options, chosen.option));
  const option = product.options.find((candidate) => candidate.id === optionId);
  const isAdding = useNavigation().formAction?.endsWith("/cart/add") ?? false;
  const canBuy = canBeOrdered(product.stock) && option !== undefined;
  return (
    <Form method="post" action={href("/cart/add")} preventScrollReset className="buy-form">
      <input type="hidden" name="product" value={product.handle} />
      <input type="hidden" name="return_to" value={returnTo} />
      <p className="product-price number">
        <strong>
          {option?.price ??
            (product.hasManyPrices ? t("product.from", { price: product.price }) : product.price)}
        </strong>
        {option?.unitPrice == null ? null : <span className="soft">{option.unitPrice}</span>}
      </p>
      {product.options.length > 1 ? (
        <OptionChips options={product.options} chosenId={optionId} onChoose={setOptionId} />
      ) : (
        <input type="hidden" name="variant_id" value={product.options[0]?.id ?? ""} />
      )}
      {canBuy ? (
        <div className="buy-row">
          <QuantityField initial={chosen.quantity} max={option.maxQuantity} />
          {option.maxQuantity <= FEW ? (
            <span className="small stock-low">{t("product.few", { count: option.maxQuantity })}</span>
          ) : null}
        </div>
      ) : null}
      {canBuy ? (
        <div className="buy-bar">
          <span className="buy-bar-price number" aria-hidden="true">
            {option.price}
          </span>
          <button type="submit" className="button button-primary button-wide" aria-busy={isAdding}>
            {t("card.add")}
          </button>
        </div>
      ) : null}
    </Form>
  );
}

function firstChoice(options: readonly OptionView[], wanted: string | null): string | null {
  const canBuy = options.filter((option) => option.canBuy);
  return (canBuy.find((option) => option.id === wanted) ?? canBuy[0])?.id ?? null;
}

type OptionChipsProps = {
  options: readonly OptionView[];
  chosenId: string | null;
  onChoose: (id: string) => void;
};

function OptionChips({ options, chosenId, onChoose }: OptionChipsProps) {
  const { t } = useI18n();
  return (
    <fieldset className="field">
      <legend>{t("product.option")}</legend>
      <div className="option-chips">
        {options.map((option) => (
          <label key={option.id} className="option-chip">
            <input
              type="radio"
              name="variant_id"
              value={option.id}
              disabled={!option.canBuy}
              checked={option.id === chosenId}
              onChange={() => onChoose(option.id)}
            />
            <span>
              {option.title}
              <span className="small number">
                {option.price}
                {option.canBuy ? null : ` · ${t("product.optionSoldOut")}`}
              </span>
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
