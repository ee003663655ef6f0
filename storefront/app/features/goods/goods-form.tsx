import { Form, useNavigation } from "@remix-run/react";
import { useRef } from "react";
import { TextField } from "~/features/checkout/text-field";
import { categoryHandles } from "~/features/shell/category-handles";
import { useI18n } from "~/lib/i18n/use-i18n";
import { CertificateFields } from "./certificate-fields";
import { ChoiceField } from "./choice-field";
import { descriptionTemplates } from "./description-templates";
import type { GoodsFaults, GoodsValues } from "./goods-view";
import { PhotoField } from "./photo-field";
import { SizeFields } from "./size-fields";
import { useFaultText } from "./use-fault-text";

const storages = [
  "ambient",
  "fragile",
  "bulky",
  "chilled",
  "frozen",
  "preorder",
  "pickup",
  "service",
] as const;

export type GoodsFormProps = {
  values: GoodsValues;
  faults: GoodsFaults;
  /** Goods that are new have a first stock, and a key so that they are made once. */
  requestKey: string | null;
  isOnSale: boolean;
};

/** One form, camera first; it needs no scripts, and what was typed stays when something is wrong. */
export function GoodsForm({ values, faults, requestKey, isOnSale }: GoodsFormProps) {
  const { t } = useI18n();
  const isSaving = useNavigation().state === "submitting";
  const words = useFaultText();
  const fault = (name: string) => words(faults[name]);
  return (
    <Form method="post" encType="multipart/form-data" className="portal-form card goods-form" noValidate>
      {requestKey === null ? null : <input type="hidden" name="request_key" value={requestKey} />}
      <PhotoField pictures={values.pictures} fault={fault("photo")} />
      <TextField
        id="title"
        name="title"
        label={t("goods.name")}
        defaultValue={values.title}
        fault={fault("title")}
        maxLength={120}
        autoComplete="off"
      />
      {values.sizes.map((size, index) => (
        <SizeFields
          key={size.id}
          size={size}
          index={index}
          isOnly={values.sizes.length === 1}
          faults={faults}
        />
      ))}
      {requestKey === null ? null : (
        <TextField
          id="stock"
          name="stock"
          label={t("goods.stock")}
          defaultValue={values.stock}
          fault={fault("stock")}
          inputMode="numeric"
          autoComplete="off"
          maxLength={7}
        />
      )}
      <DescriptionFields values={values} />
      <ChoiceField
        id="storage"
        name="storage"
        label={t("goods.storage")}
        hint={t("goods.storageHint")}
        value={values.storage}
        choices={storages.map((each) => ({ value: each, text: t(`goods.storage.${each}`) }))}
      />
      <TextField
        id="shelfLife"
        name="shelfLife"
        label={t("goods.shelfLife")}
        defaultValue={values.shelfLife}
        fault={fault("shelfLife")}
        inputMode="numeric"
        autoComplete="off"
        maxLength={5}
      />
      <CertificateFields certificates={values.certificates} faults={faults} />
      <TextField
        id="exempt"
        name="exempt"
        label={t("goods.exempt")}
        defaultValue={values.exempt}
        maxLength={200}
        autoComplete="off"
      />
      <p className="small soft">{t("goods.atOnce")}</p>
      <button
        className="button button-primary button-wide"
        type="submit"
        name="intent"
        value="send"
        disabled={isSaving}
      >
        {t(isOnSale ? "goods.save" : "goods.send")}
      </button>
      {isOnSale ? null : (
        <button
          className="button button-quiet button-wide"
          type="submit"
          name="intent"
          value="keep"
          disabled={isSaving}
        >
          {t("goods.keep")}
        </button>
      )}
    </Form>
  );
}

/** The category and, by it, what a good description says. */
function DescriptionFields({ values }: { values: GoodsValues }) {
  const { t } = useI18n();
  const category = useRef(values.category);
  const text = useRef<HTMLTextAreaElement>(null);
  const templateOf = (handle: string) =>
    descriptionTemplates[handle as keyof typeof descriptionTemplates] ?? "";
  /** Only over nothing or over another template: nobody's own words are lost. */
  function fillIn(handle: string) {
    const field = text.current;
    const isOwn = field && field.value.trim() !== "" && field.value !== templateOf(category.current);
    category.current = handle;
    if (field && !isOwn) field.value = templateOf(handle);
  }
  return (
    <>
      <ChoiceField
        id="category"
        name="category"
        label={t("goods.category")}
        value={values.category}
        choices={categoryHandles.map((each) => ({ value: each, text: t(`category.${each}`) }))}
        onChange={fillIn}
      />
      <div className="field">
        <label htmlFor="description">{t("goods.description")}</label>
        <p id="description-hint" className="small soft">
          {t("goods.descriptionHint")}
        </p>
        <textarea
          ref={text}
          className="input"
          id="description"
          name="description"
          rows={5}
          maxLength={2000}
          defaultValue={values.description === "" ? templateOf(values.category) : values.description}
          aria-describedby="description-hint"
        />
      </div>
    </>
  );
}
