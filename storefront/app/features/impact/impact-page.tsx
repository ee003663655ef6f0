import { Breadcrumbs } from "~/components/breadcrumbs";
import { Link } from "~/components/link";
import { SampleMark } from "~/components/sample-mark";
import { useI18n } from "~/lib/i18n/use-i18n";
import type { ImpactView } from "./impact-view";
import { IncomeBars } from "./income-bars";
import { IncomeByGroup } from "./income-by-group";
import { IncomeCurve } from "./income-curve";
import { TakeFigures } from "./take-figures";

export function ImpactPage({ impact }: { impact: ImpactView }) {
  const { t, href } = useI18n();
  return (
    <div className="page">
      <Breadcrumbs crumbs={[]} />
      <div className="impact-head">
        <div>
          <h1>{t("impact.title")}</h1>
          <p className="headline-number number">{impact.total}</p>
          <p className="soft">
            {t("impact.total")} · {t("impact.asOf", { date: impact.asOf })}{" "}
            {impact.isSample ? <SampleMark /> : null}
          </p>
        </div>
        <IncomeCurve years={impact.years} />
      </div>
      <section className="section" aria-labelledby="parts">
        <h2 id="parts">{t("impact.parts")}</h2>
        <dl className="impact-parts">
          <Part label={t("impact.online")} value={impact.parts.online} />
          <Part label={t("impact.elsewhere")} value={impact.parts.elsewhere} />
          <Part label={t("impact.claimed")} value={impact.parts.claimed} />
          <Part label={t("impact.before", { year: impact.currentYear })} value={impact.before} />
          <Part
            label={t("impact.thisYear", { year: impact.currentYear })}
            value={impact.thisYear ?? t("impact.noData")}
          />
          <Part label={t("impact.groups")} value={t("impact.groupsValue", { count: impact.groupCount })} />
        </dl>
        <p className="small soft">
          {t("impact.consent")} <Link to={href("/groups")}>{t("impact.seeGroups")}</Link>
        </p>
      </section>
      <ByYear impact={impact} />
      <ByChannel impact={impact} />
      <IncomeByGroup impact={impact} />
      <HowCounted impact={impact} />
      <TakeFigures badge={impact.badge} />
    </div>
  );
}

function Part({ label, value }: { label: string; value: string }) {
  return (
    <div className="card impact-part">
      <dt className="small soft">{label}</dt>
      <dd className="number">{value}</dd>
    </div>
  );
}

function ByYear({ impact }: { impact: ImpactView }) {
  const { t } = useI18n();
  const hasGap = impact.years.some((year) => year.satang === null);
  return (
    <section className="section" aria-labelledby="by-year">
      <h2 id="by-year">{t("impact.byYear")}</h2>
      <div className="card impact-chart impact-chart-pair">
        <div>
          <IncomeBars years={impact.years} />
          {hasGap ? <p className="small soft">{t("impact.noDataNote")}</p> : null}
        </div>
        <table className="figures">
          <thead>
            <tr>
              <th scope="col">{t("impact.year")}</th>
              <th scope="col">{t("impact.income")}</th>
              <th scope="col">{t("impact.cumulative")}</th>
            </tr>
          </thead>
          <tbody>
            {impact.years.map((year) => (
              <tr key={year.beYear}>
                <th scope="row">{year.label}</th>
                {year.text === null ? (
                  <td colSpan={2} className="soft">
                    {t("impact.noData")}
                  </td>
                ) : (
                  <>
                    <td>{year.text}</td>
                    <td>{year.cumulativeText}</td>
                  </>
                )}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

function ByChannel({ impact }: { impact: ImpactView }) {
  const { t } = useI18n();
  if (impact.channels.length === 0) return null;
  return (
    <section className="section" aria-labelledby="by-channel">
      <h2 id="by-channel">{t("impact.byChannel")}</h2>
      <div className="card impact-chart">
        <table className="figures">
          <thead>
            <tr>
              <th scope="col">{t("impact.channel")}</th>
              <th scope="col">{t("impact.amount")}</th>
              <th scope="col">{t("impact.share")}</th>
            </tr>
          </thead>
          <tbody>
            {impact.channels.map((row) => (
              <tr key={row.channel}>
                <th scope="row">
                  {t(`channel.${row.channel}`)}
                  <svg
                    className="share-bar"
                    viewBox="0 0 100 4"
                    preserveAspectRatio="none"
                    aria-hidden="true"
                  >
                    <rect width="100" height="4" className="share-rest" />
                    <rect width={row.percent} height="4" className="bar" />
                  </svg>
                </th>
                <td>{row.amount}</td>
                <td>{row.share}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

function HowCounted({ impact }: { impact: ImpactView }) {
  const { t } = useI18n();
  return (
    <section className="section prose" id="how" aria-labelledby="how-title">
      <h2 id="how-title">{t("impact.how")}</h2>
      <p>{impact.definition}</p>
      <ul>
        <li>{t("impact.how1")}</li>
        <li>{t("impact.how2")}</li>
        <li>{t("impact.how3")}</li>
        <li>{t("impact.how4")}</li>
      </ul>
      <p className="small soft">
        {t("impact.definition", { version: impact.definitionVersion })}
        {impact.lastEntry === null ? null : ` · ${t("impact.lastEntry", { date: impact.lastEntry })}`}
        {impact.isSample ? ` · ${t("impact.sample")}` : null}
      </p>
      {impact.seal === null ? null : (
        <p className="small soft">
          <span className="number">
            {t("impact.seal", { seal: impact.seal.printed, date: impact.seal.sealedAt })}
          </span>
          <br />
          {t("impact.sealNote")}
        </p>
      )}
      <details>
        <summary>{t("impact.versions")}</summary>
        {impact.definitions.map(({ version, from, text }) => (
          <p key={version}>
            <strong>
              {from === null
                ? t("impact.versionFirst", { version })
                : t("impact.versionFrom", { version, date: from })}
            </strong>
            <br />
            {text}
          </p>
        ))}
      </details>
    </section>
  );
}
