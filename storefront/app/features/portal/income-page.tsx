import { Link } from "~/components/link";
import { useI18n } from "~/lib/i18n/use-i18n";

export type IncomePageProps = {
  cumulative: string;
  year: number;
  yearText: string;
  lastYearText: string;
  /** Of the tax threshold, 0 to 100 and beyond. */
  percent: number;
  /** The middle of the cohort this year; null in a small cohort. */
  cohortText: string | null;
  held: string;
  paidOut: string;
  mayRecord: boolean;
  /** Income passports. */
  mayIssue: boolean;
  /** Years whose cash report may be fetched; none for who may not. */
  cashYears: { beYear: number; year: number }[];
  byYear: { label: string; amount: string }[];
  byChannel: { label: string; amount: string }[];
};

const cashForms = [
  ["pdf", "PDF"],
  ["xlsx", "Excel"],
  ["csv", "CSV"],
] as const;

/** What the group has earned: one number, this year against the last, and where it came from. */
export function IncomePage(props: IncomePageProps) {
  const { t, href } = useI18n();
  return (
    <>
      <h1>{t("portal.income")}</h1>
      <div className="portal-figure card">
        <span className="portal-number portal-number-money">{props.cumulative}</span>
        <span>{t("portalIncome.cumulative")}</span>
      </div>
      {props.mayRecord ? (
        <Link className="button button-primary button-wide" to={href("/portal/income/sales/new")}>
          {t("sale.record")}
        </Link>
      ) : null}
      <Link className="portal-link" to={href("/portal/income/sales")}>
        {t("sale.list")}
      </Link>
      <div className="portal-figure card">
        <span className="portal-number">{props.yearText}</span>
        <span>{t("portalIncome.thisYear", { year: props.year })}</span>
        <span className="small soft">{t("portalIncome.lastYear", { amount: props.lastYearText })}</span>
        {props.cohortText === null ? null : (
          <span className="small soft">{t("portalIncome.cohort", { amount: props.cohortText })}</span>
        )}
      </div>
      <div className="portal-form card">
        <label htmlFor="meter">{t("portalIncome.meter", { percent: props.percent })}</label>
        <progress className="portal-meter" id="meter" max={100} value={Math.min(100, props.percent)} />
        <p className={props.percent >= 90 ? "small stock-low" : "small soft"}>
          {t("portalIncome.meterHint")}
        </p>
      </div>
      <div className="portal-figure card">
        <span className="portal-number">{props.held}</span>
        <span>{t("portalIncome.held")}</span>
        <span className="small soft">{t("portalIncome.heldHint")}</span>
        <span className="small soft">{t("portalIncome.paidOut", { amount: props.paidOut })}</span>
        <Link className="portal-link" to={href("/portal/income/statement")}>
          {t("statement.title")}
        </Link>
      </div>
      {props.cashYears.length === 0 ? null : (
        <div className="portal-figure card">
          <span>{t("portalIncome.cashReport")}</span>
          <span className="small soft">{t("portalIncome.cashReportHint")}</span>
          {props.cashYears.map(({ beYear, year }) => (
            <span className="portal-links" key={beYear}>
              {t("portalIncome.cashReportOf", { year })}
              {cashForms.map(([form, name]) => (
                <a
                  className="portal-link"
                  href={`/portal/cash-report/${beYear}/report.${form}`}
                  key={form}
                  download
                >
                  {name}
                  <span className="visually-hidden"> {t("portalIncome.cashReportOf", { year })}</span>
                </a>
              ))}
            </span>
          ))}
        </div>
      )}
      {props.mayIssue ? (
        <div className="portal-figure card">
          <span>{t("portalPassport.title")}</span>
          <span className="small soft">{t("portalPassport.lead")}</span>
          <Link className="portal-link" to={href("/portal/income/passports")}>
            {t("portalPassport.issue")}
          </Link>
        </div>
      ) : null}
      <Breakdown id="by-year" title={t("portalIncome.byYear")} rows={props.byYear} />
      <Breakdown id="by-channel" title={t("portalIncome.byChannel")} rows={props.byChannel} />
    </>
  );
}

function Breakdown({ id, title, rows }: { id: string; title: string; rows: IncomePageProps["byYear"] }) {
  const { t } = useI18n();
  return (
    <section className="portal-form card" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {rows.length === 0 ? <p className="soft">{t("portalIncome.none")}</p> : null}
      <ul className="plain-list portal-history">
        {rows.map((row) => (
          <li key={row.label}>
            <span>{row.label}</span>
            <span className="number">{row.amount}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
