import { Breadcrumbs } from "~/components/breadcrumbs";
import { Icon } from "~/components/icon";
import { Link } from "~/components/link";
import { SampleMark } from "~/components/sample-mark";
import type { CardView } from "~/features/catalog/card-view";
import { CertificateList } from "~/features/catalog/certificate-list";
import { ProductGrid } from "~/features/catalog/product-grid";
import { IncomeBars } from "~/features/impact/income-bars";
import type { YearRow } from "~/features/impact/year-row";
import { useI18n } from "~/lib/i18n/use-i18n";
import type { GroupPageView } from "./group-view";
import { RayongMap } from "./rayong-map";

export type GroupPageProps = {
  group: GroupPageView;
  goods: readonly CardView[];
  goodsCount: number;
  years: readonly YearRow[] | null;
};

export function GroupPage({ group, goods, goodsCount, years }: GroupPageProps) {
  const { t, href } = useI18n();
  return (
    <div className="page">
      <Breadcrumbs crumbs={[{ label: t("groups.title"), path: "/groups" }]} />
      <div className="group-hero">
        {group.picture === null ? null : (
          <img className="card group-hero-picture" src={group.picture} alt="" width={800} height={800} />
        )}
        <div className="stack group-hero-text">
          <div className="group-title">
            <p className="small soft">{t(`groupKind.${group.kind}`)}</p>
            <h1>{group.name}</h1>
          </div>
          <GroupFacts group={group} />
          {group.isPaused ? (
            <p className="panel panel-warn">
              {t("group.paused")}
              {group.pause === null ? null : (
                <>
                  {" "}
                  {t("group.pausedUntil", { date: group.pause.until })} “{group.pause.message}”
                </>
              )}
            </p>
          ) : null}
          {group.story.length === 0 ? null : (
            <section className="prose" aria-labelledby="story">
              <h2 id="story" className="visually-hidden">
                {t("group.story")}
              </h2>
              {group.story.map((paragraph) => (
                <p key={paragraph}>{paragraph}</p>
              ))}
            </section>
          )}
        </div>
      </div>
      <section className="section" aria-labelledby="goods">
        <div className="section-head">
          <h2 id="goods">{t("group.all")}</h2>
          {goodsCount > goods.length ? (
            <Link to={href(`/products?group=${group.handle}`)}>{t("home.seeAll")}</Link>
          ) : null}
        </div>
        {goods.length === 0 ? (
          <p className="soft">{t("group.noGoods")}</p>
        ) : (
          <ProductGrid cards={goods} layout="grid" hideGroup />
        )}
      </section>
      <div className="group-more">
        {group.income === null || years === null ? null : (
          <section className="card group-box" aria-labelledby="since">
            <h2 id="since">{t("group.sinceJoining")}</h2>
            <p className="headline-number number">{group.income}</p>
            <IncomeBars years={years} />
            <p className="small soft">{t("group.sinceJoiningNote")}</p>
          </section>
        )}
        {group.certificates.length === 0 ? null : (
          <section className="card group-box" aria-labelledby="certificates">
            <h2 id="certificates">{t("group.certificates")}</h2>
            <CertificateList certificates={group.certificates} />
          </section>
        )}
        <section className="card group-box" aria-labelledby="where">
          <h2 id="where">{t("group.where")}</h2>
          <p>{group.place}</p>
          <RayongMap amphoe={group.amphoe} />
        </section>
      </div>
    </div>
  );
}

function GroupFacts({ group }: { group: GroupPageView }) {
  const { t } = useI18n();
  return (
    <ul className="plain-list group-facts small soft">
      <li>
        <Icon name="pin" size={20} />
        {group.place}
      </li>
      {group.joined === null ? null : (
        <li>
          <Icon name="clock" size={20} />
          {t("group.joined", { date: group.joined })}
          {group.cohort === null ? null : ` · ${t("group.cohort", { no: group.cohort })}`}
        </li>
      )}
      {group.registration === null ? null : (
        <li>
          <Icon name="seal" size={20} />
          {t("group.registration")} {group.registration}
        </li>
      )}
      {group.isSample ? (
        <li>
          <SampleMark />
        </li>
      ) : null}
    </ul>
  );
}
