import { defineRouteConfig } from "@medusajs/admin-sdk";
import { DocumentText } from "@medusajs/icons";
import { useState } from "react";
import { LoadState } from "../../components/load-state";
import { Pager } from "../../components/pager";
import { ReportForm } from "../../components/reports/report-form";
import { ReportTable } from "../../components/reports/report-table";
import { useReports } from "../../lib/reports";

const pageSize = 20;

/** Reports: choose a table and its filters, then fetch the file when it is ready. */
const ReportsPage = () => {
  const [offset, setOffset] = useState(0);
  const reports = useReports({ limit: pageSize, offset });
  const again = () => void reports.refetch();
  return (
    <div className="flex flex-col gap-3">
      <ReportForm onMade={again} />
      {reports.data ? (
        <>
          <ReportTable reports={reports.data.reports} onChange={again} />
          {reports.data.count > pageSize && (
            <Pager offset={offset} limit={pageSize} count={reports.data.count} onOffset={setOffset} />
          )}
        </>
      ) : (
        <LoadState failed={reports.isError} retry={again} />
      )}
    </div>
  );
};

export const config = defineRouteConfig({
  label: "menu.reports",
  translationNs: "market",
  icon: DocumentText,
  rank: 5,
});

export default ReportsPage;
