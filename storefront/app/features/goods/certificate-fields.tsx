import { useState } from "react";
import { Fault } from "~/features/checkout/fault";
import { TextField } from "~/features/checkout/text-field";
import { useI18n } from "~/lib/i18n/use-i18n";
import { ChoiceField } from "./choice-field";
import type { CertificateValues, GoodsFaults } from "./goods-view";
import { useFaultText } from "./use-fault-text";

const kinds = ["fda", "tcps", "otop", "gap", "pgs", "organic", "halal", "gi", "herbal", "cosmetic"] as const;
const blank: CertificateValues = { kind: "", number: "", level: "", until: "", photoId: "" };

type CertificateFieldsProps = { certificates: CertificateValues[]; faults: GoodsFaults };

/** What there is, and room for one more: with scripts for as many as are wanted. */
export function CertificateFields({ certificates, faults }: CertificateFieldsProps) {
  const { t } = useI18n();
  const [extra, setExtra] = useState(1);
  const rows = [...certificates, ...Array.from({ length: extra }, () => blank)];
  return (
    <section className="goods-certificates" aria-labelledby="certificates-title">
      <h2 id="certificates-title">{t("goods.certificates")}</h2>
      <p className="small soft">{t("goods.certificateHint")}</p>
      {rows.map((row, index) => (
        // Rows have no other name than their place, and are never put in another order.
        // biome-ignore lint/suspicious/noArrayIndexKey: as above
        <CertificateRow key={index} row={row} index={index} faults={faults} />
      ))}
      <button
        type="button"
        className="button button-quiet button-wide needs-script"
        onClick={() => setExtra(extra + 1)}
      >
        {t("goods.certificateNew")}
      </button>
    </section>
  );
}

type CertificateRowProps = { row: CertificateValues; index: number; faults: GoodsFaults };

function CertificateRow({ row, index, faults }: CertificateRowProps) {
  const { t } = useI18n();
  const [kind, setKind] = useState<string>(row.kind);
  const words = useFaultText();
  return (
    <details className="goods-certificate card" open={row.kind !== "" || index === 0}>
      <summary>
        {row.kind === "" ? t("goods.certificateNew") : `${t(`goods.kind.${row.kind}`)} ${row.number}`.trim()}
      </summary>
      <ChoiceField
        id={`kind-${index}`}
        name={`kind.${index}`}
        label={t("goods.certificateKind")}
        value={row.kind}
        choices={[
          { value: "", text: t("goods.certificateNone") },
          ...kinds.map((each) => ({ value: each, text: t(`goods.kind.${each}`) })),
        ]}
        onChange={setKind}
      />
      <TextField
        id={`number-${index}`}
        name={`number.${index}`}
        label={t("goods.certificateNumber")}
        defaultValue={row.number}
        autoComplete="off"
        maxLength={60}
      />
      {kind === "" || kind === "otop" ? (
        <TextField
          id={`level-${index}`}
          name={`level.${index}`}
          label={t("goods.certificateLevel")}
          defaultValue={row.level}
          inputMode="numeric"
          maxLength={1}
        />
      ) : null}
      <TextField
        id={`until-${index}`}
        name={`until.${index}`}
        type="date"
        label={t("goods.certificateUntil")}
        defaultValue={row.until}
        fault={words(faults[`until.${index}`])}
      />
      <div className="field">
        <label htmlFor={`certificate-photo-${index}`}>{t("goods.certificatePhoto")}</label>
        {row.photoId === "" ? null : <p className="small stock-in">{t("goods.certificatePhotoThere")}</p>}
        <input type="hidden" name={`photoId.${index}`} value={row.photoId} />
        <input
          className="input"
          id={`certificate-photo-${index}`}
          type="file"
          name={`certificatePhoto.${index}`}
          accept="image/*"
        />
        <Fault id={`certificate-photo-${index}-fault`} text={words(faults[`certificatePhoto.${index}`])} />
      </div>
      {row.kind === "" ? null : (
        <label className="check">
          <input type="checkbox" name={`removeCertificate.${index}`} value="yes" />
          <span>{t("goods.certificateRemove")}</span>
        </label>
      )}
    </details>
  );
}
