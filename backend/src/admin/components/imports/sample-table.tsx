import type { ImportDetail } from "@chumchon/contracts";
import { clx, Text } from "@medusajs/ui";
import { letterOf } from "../../lib/letter-of";
import { useMarket } from "../../lib/use-market";

const SHOWN = 12;

/** The first rows as they stand in the file, with the letters and numbers of a spreadsheet. */
export function SampleTable({
  sample,
  headerRow,
}: {
  sample: NonNullable<ImportDetail["sample"]>;
  headerRow: number;
}) {
  const { t } = useMarket();
  const rows = sample.rows.slice(0, SHOWN);
  const width = Math.max(...rows.map((row) => row.cells.length), 1);
  const columns = Array.from({ length: width }, (_, column) => letterOf(column));
  return (
    <section className="overflow-x-auto">
      <Text size="small" weight="plus">
        {t("imports.sample")}
      </Text>
      <table className="txt-small mt-1 border-collapse tabular-nums">
        <thead>
          <tr>
            <th scope="col" className="text-ui-fg-muted px-2 font-normal">
              {t("imports.row")}
            </th>
            {columns.map((letter) => (
              <th key={letter} scope="col" className="text-ui-fg-muted border px-2 py-1 font-normal">
                {letter}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr
              key={row.row_no}
              className={clx(row.row_no === headerRow && "bg-ui-bg-highlight font-medium")}
            >
              <th scope="row" className="text-ui-fg-muted px-2 text-right font-normal">
                {row.row_no}
              </th>
              {columns.map((letter, column) => (
                <td key={letter} className="max-w-64 truncate whitespace-nowrap border px-2 py-1">
                  {row.cells[column] ?? ""}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
