import type { ReportKind } from "@chumchon/contracts";
import { Link } from "react-router-dom";
import { reportPath, rightsOf } from "../lib/report-wish";
import { useMarket } from "../lib/use-market";
import { useRights } from "../lib/use-rights";

/** Leads from a table to its report, with the table's filters filled in; only for whoever may have it. */
export function ReportOf({
  kind,
  filters = {},
  label,
}: {
  kind: ReportKind;
  filters?: Readonly<Record<string, string>>;
  label?: string;
}) {
  const { t } = useMarket();
  const { may } = useRights();
  if (!may("income_report:create") || !(rightsOf[kind] ?? []).every(may)) return null;
  return (
    <Link className="txt-small underline" to={reportPath(kind, filters)}>
      {label ?? t("reports.of")}
    </Link>
  );
}
