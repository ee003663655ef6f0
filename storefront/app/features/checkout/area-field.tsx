import { useEffect, useState } from "react";
import { useI18n } from "~/lib/i18n/use-i18n";
import { useEarlyInput } from "~/lib/use-early-input";
import { Fault } from "./fault";
import { type AreaSearch, useAreaSearch } from "./use-area-search";

export type AreaFieldProps = Pick<AreaSearch, "query" | "choices" | "chosenKey" | "searched"> & {
  fault: string | undefined;
};

/**
 * Postcode or sub-district picks the rest: a search field, and the rows found as radio buttons, the same
 * with and without scripts.
 */
export function AreaField({ fault, ...start }: AreaFieldProps) {
  const { t } = useI18n();
  const area = useAreaSearch(start);
  const field = useEarlyInput(start.query, area.type);
  const [isLive, setIsLive] = useState(false);
  useEffect(() => setIsLive(true), []);
  return (
    <fieldset
      id="area"
      className="field area-field"
      aria-describedby={fault === undefined ? undefined : "area-fault"}
    >
      <legend>{t("checkout.area")}</legend>
      <p id="area-hint" className="small soft">
        {t("checkout.areaHint")}
      </p>
      <div className="area-search">
        <label htmlFor="area-query" className="visually-hidden">
          {t("checkout.areaQuery")}
        </label>
        <input
          ref={field}
          id="area-query"
          className="input"
          name="area_query"
          value={area.query}
          onChange={(event) => area.type(event.currentTarget.value)}
          maxLength={60}
          placeholder={t("checkout.areaQuery")}
          autoComplete="postal-code"
          aria-describedby="area-hint"
          aria-invalid={fault === undefined ? undefined : true}
        />
        <button
          type="submit"
          name="intent"
          value="find"
          formNoValidate
          className="button button-quiet"
          onClick={(event) => {
            if (!isLive) return;
            event.preventDefault();
            area.searchNow();
          }}
        >
          {t("checkout.areaFind")}
        </button>
      </div>
      <div role="status" className="small">
        {area.searched && area.query.trim() !== "" ? (
          area.choices.length === 0 ? (
            <p className="stock-out">{t("checkout.areaNone", { query: area.query.trim() })}</p>
          ) : area.chosenKey === "" ? (
            <p>{t("checkout.areaFound")}</p>
          ) : null
        ) : null}
      </div>
      <AreaRows area={area} />
      <Fault id="area-fault" text={fault} />
    </fieldset>
  );
}

function AreaRows({ area }: { area: AreaSearch }) {
  if (area.choices.length === 0) return null;
  return (
    <div className="area-rows">
      {area.choices.map((choice) => (
        <label key={choice.key} className="check area-row">
          <input
            type="radio"
            name="address_key"
            value={choice.key}
            checked={choice.key === area.chosenKey}
            onChange={() => area.choose(choice.key)}
          />
          {choice.label}
        </label>
      ))}
    </div>
  );
}
