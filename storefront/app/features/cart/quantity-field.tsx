import { useEffect, useId, useState } from "react";
import { Icon } from "~/components/icon";
import { useI18n } from "~/lib/i18n/use-i18n";
import { useEarlyInput } from "~/lib/use-early-input";

export type QuantityFieldProps = { initial: number; max: number; name?: string; label?: string };

/** A number that can be typed; the two buttons appear once scripts run, because they need them. */
export function QuantityField({ initial, max, name = "quantity", label }: QuantityFieldProps) {
  const { t } = useI18n();
  const id = useId();
  const [value, setValue] = useState(String(Math.min(initial, max)));
  const field = useEarlyInput(value, setValue);
  const [isLive, setIsLive] = useState(false);
  useEffect(() => setIsLive(true), []);
  // An option with less stock may become the chosen one while a larger number stands in the field.
  const quantity = Math.max(1, Math.min(max, Number.parseInt(value, 10) || 1));
  const step = (by: number) => setValue(String(Math.max(1, Math.min(max, quantity + by))));
  return (
    <div className="field">
      <label htmlFor={id}>{label ?? t("product.quantity")}</label>
      <div className="stepper">
        {isLive ? (
          <button
            type="button"
            onClick={() => step(-1)}
            disabled={quantity <= 1}
            aria-label={t("product.less")}
          >
            <Icon name="minus" size={20} />
          </button>
        ) : null}
        <input
          ref={field}
          id={id}
          className="number"
          name={name}
          type="number"
          inputMode="numeric"
          min={1}
          max={max}
          required
          value={value}
          onChange={(event) => setValue(event.currentTarget.value)}
        />
        {isLive ? (
          <button
            type="button"
            onClick={() => step(1)}
            disabled={quantity >= max}
            aria-label={t("product.more")}
          >
            <Icon name="plus" size={20} />
          </button>
        ) : null}
      </div>
    </div>
  );
}
