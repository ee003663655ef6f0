import { SampleMark } from "~/components/sample-mark";
import { useI18n } from "~/lib/i18n/use-i18n";
import type { PassportView } from "./passport-view";

type Known = Exclude<PassportView, { state: "forged" }>;

/** One answer in large letters, then the figures to compare with the paper, and nothing else of the group. */
export function PassportPage({ passport }: { passport: PassportView }) {
  const { t } = useI18n();
  const note = passport.state === "valid" ? "compare" : (`${passport.state}Note` as const);
  return (
    <div className="page passport">
      <p className="small soft">{t("passport.title")}</p>
      <h1 className={`passport-state passport-${passport.state}`}>
        <span aria-hidden="true">{passport.state === "valid" ? "✓" : "✕"}</span>{" "}
        {t(`passport.${passport.state}`)}
      </h1>
      <p>{t(`passport.${note}`)}</p>
      {passport.state === "forged" ? null : <Facts passport={passport} />}
      {passport.state === "forged" || passport.figures === null ? null : (
        <Figures figures={passport.figures} />
      )}
    </div>
  );
}

function Facts({ passport }: { passport: Known }) {
  const { t } = useI18n();
  const facts = [
    [t("passport.number"), passport.number],
    [t("passport.group"), passport.group],
    [t("passport.issued"), passport.issued],
    [t("passport.until"), passport.until],
    ...(passport.figures ? [[t("passport.asOf"), passport.figures.asOf]] : []),
  ];
  return (
    <>
      <dl className="card passport-facts">
        {facts.map(([label, value]) => (
          <div key={label}>
            <dt className="small soft">{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {passport.isSample ? <SampleMark /> : null}
    </>
  );
}

function Figures({ figures }: { figures: NonNullable<Known["figures"]> }) {
  const { t } = useI18n();
  return (
    <>
      <table className="figures card">
        <thead>
          <tr>
            <th scope="col">{t("passport.year")}</th>
            <th scope="col">{t("passport.income")}</th>
          </tr>
        </thead>
        <tbody>
          {figures.years.map(({ beYear, amount }) => (
            <tr key={beYear}>
              <th scope="row">{beYear}</th>
              <td>{amount}</td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{t("passport.total")}</th>
            <td data-testid="passport-total">{figures.total}</td>
          </tr>
        </tfoot>
      </table>
      <p className="small soft">
        {t("passport.definition", { version: figures.version })}: {figures.definition}
        {figures.seal === null ? null : (
          <>
            <br />
            {t("passport.seal", { seal: figures.seal })}
          </>
        )}
      </p>
    </>
  );
}
