import { useI18n } from "~/lib/i18n/use-i18n";
import { CertificateList } from "./certificate-list";
import type { ProductView } from "./product-view";

/** What the label says: content, storage, shelf life, and certificates with their numbers. */
export function LabelFacts({ product }: { product: ProductView }) {
  const { t } = useI18n();
  const facts = [
    { label: t("product.net"), value: product.netContent },
    { label: t("product.storage"), value: product.storage },
    { label: t("product.shelfLife"), value: product.shelfLife },
  ].filter((fact) => fact.value !== null);
  return (
    <section aria-labelledby="label-facts">
      <h2 id="label-facts">{t("product.facts")}</h2>
      <dl className="facts">
        {facts.map((fact) => (
          <div key={fact.label}>
            <dt className="soft">{fact.label}</dt>
            <dd>{fact.value}</dd>
          </div>
        ))}
        {product.certificates.length === 0 ? null : (
          <div>
            <dt className="soft">{t("product.certificates")}</dt>
            <dd>
              <CertificateList certificates={product.certificates} />
            </dd>
          </div>
        )}
      </dl>
    </section>
  );
}
