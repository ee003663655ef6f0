import { Link } from "~/components/link";
import { useI18n } from "~/lib/i18n/use-i18n";
import type { ImpactView } from "./impact-view";

/** Groups that agreed, and one line for all the others. */
export function IncomeByGroup({ impact }: { impact: Pick<ImpactView, "groups" | "otherGroups"> }) {
  const { t, href } = useI18n();
  if (impact.groups.length === 0 && impact.otherGroups === null) return null;
  return (
    <section className="section" aria-labelledby="by-group">
      <h2 id="by-group">{t("impact.byGroup")}</h2>
      <div className="card impact-chart">
        <table className="figures">
          <thead>
            <tr>
              <th scope="col">{t("impact.group")}</th>
              <th scope="col">{t("impact.amount")}</th>
            </tr>
          </thead>
          <tbody>
            {impact.groups.map((group) => (
              <tr key={group.href}>
                <th scope="row">
                  <Link to={href(group.href)}>{group.name}</Link>
                  <span className="small soft impact-where">
                    {[group.amphoe, group.cohort === null ? "" : `${t("impact.cohort")} ${group.cohort}`]
                      .filter(Boolean)
                      .join(" · ")}
                  </span>
                </th>
                <td>{group.income}</td>
              </tr>
            ))}
            {impact.otherGroups === null ? null : (
              <tr>
                <th scope="row">{t("impact.others", { count: impact.otherGroups.count })}</th>
                <td>{impact.otherGroups.income}</td>
              </tr>
            )}
          </tbody>
        </table>
        {impact.otherGroups === null ? null : (
          <>
            <p className="small soft">{t("impact.othersNote")}</p>
            <p className="small soft">{t("impact.hidingLimit")}</p>
          </>
        )}
      </div>
    </section>
  );
}
