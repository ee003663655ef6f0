import type { ImportDetail } from "@chumchon/contracts";
import { Button, Container, Heading, Text } from "@medusajs/ui";
import { useState } from "react";
import { actOnImport } from "../../lib/income-imports";
import { useMarket } from "../../lib/use-market";
import { ProblemTable } from "./problem-table";
import { TotalsTable } from "./totals-table";
import { UnknownGroups } from "./unknown-groups";

type Props = { each: ImportDetail; onChange: (now: ImportDetail) => void };

/** What the file would post, what is wrong with it, and what has to be decided. */
export function ImportPreview({ each, onChange }: Props) {
  const { t } = useMarket();
  const [problem, setProblem] = useState("");
  const isDraft = each.state === "draft";
  const read = async (change: object) => {
    const { mapping, group_names, duplicates } = each;
    const sent = await actOnImport(each, "preview", { mapping, group_names, duplicates, ...change });
    setProblem(sent.ok ? "" : sent.message);
    if (sent.ok) onChange(sent.data.import);
  };
  return (
    <Container className="flex flex-col gap-6 p-6">
      <div>
        <Heading level="h2">{t("imports.step2")}</Heading>
        <Text>{t("imports.previewed", { rows: each.row_count, skipped: each.skipped_rows })}</Text>
        {problem !== "" && (
          <Text role="alert" className="text-ui-fg-error">
            {problem}
          </Text>
        )}
      </div>
      {each.same_as && isDraft && (
        <Text role="alert" className="text-ui-fg-error">
          {t("imports.sameAs", { name: each.same_as.file_name })}
        </Text>
      )}
      {isDraft && each.unknown_groups.length > 0 && (
        <UnknownGroups
          unknown={each.unknown_groups}
          chosen={each.group_names}
          onChosen={(group_names) => read({ group_names })}
        />
      )}
      {each.problem_count > 0 && <ProblemTable each={each} />}
      {isDraft && <Duplicates each={each} onDecide={(duplicates) => read({ duplicates })} />}
      {each.kind === "income" ? (
        <TotalsTable key={each.revision} each={each} onChange={onChange} />
      ) : (
        <Text>{t("imports.newGroups", { count: each.row_count })}</Text>
      )}
    </Container>
  );
}

function Duplicates({ each, onDecide }: { each: ImportDetail; onDecide: (how: "skip" | "keep") => void }) {
  const { t } = useMarket();
  const { posted, in_file: inFile } = each.duplicate_counts;
  if (posted + inFile === 0) return null;
  return (
    <fieldset className="flex flex-wrap items-center gap-3">
      <legend className="txt-compact-small">{t("imports.duplicates", { posted, inFile })}</legend>
      {(["skip", "keep"] as const).map((how) => (
        <Button
          key={how}
          size="small"
          variant={each.duplicates === how ? "primary" : "secondary"}
          aria-pressed={each.duplicates === how}
          onClick={() => onDecide(how)}
        >
          {t(`imports.${how}`)}
        </Button>
      ))}
    </fieldset>
  );
}
