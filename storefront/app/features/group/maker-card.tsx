import { Icon } from "~/components/icon";
import { Link } from "~/components/link";
import { useI18n } from "~/lib/i18n/use-i18n";
import type { MakerView } from "./maker-view";

/** Who makes it, always near the goods. */
export function MakerCard({ maker, title }: { maker: MakerView; title: string }) {
  const { t, href } = useI18n();
  const facts = [
    t(`groupKind.${maker.kind}`),
    ...(maker.cohort === null ? [] : [t("group.cohort", { no: maker.cohort })]),
  ];
  return (
    <section className="card maker-card" aria-labelledby={`maker-${maker.handle}`}>
      {maker.picture === null ? null : (
        <img className="maker-picture" src={maker.picture} alt="" width={800} height={800} loading="lazy" />
      )}
      <div className="maker-text">
        <p className="small soft">{title}</p>
        <h2 id={`maker-${maker.handle}`} className="maker-name">
          {maker.name}
        </h2>
        <p className="small soft maker-place">
          <Icon name="pin" size={16} />
          {maker.place}
        </p>
        <p className="small soft">{facts.join(" · ")}</p>
        {maker.line === null ? null : <p className="maker-line">{maker.line}</p>}
        <p>
          <Link className="maker-link" to={href(`/groups/${maker.handle}`)}>
            {t("product.makerLink")}
          </Link>
        </p>
      </div>
    </section>
  );
}
