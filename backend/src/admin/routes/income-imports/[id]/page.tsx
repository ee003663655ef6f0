import type { ImportDetail } from "@chumchon/contracts";
import { formatAmount } from "@chumchon/money";
import { Container, Heading, Text } from "@medusajs/ui";
import { useQueryClient } from "@tanstack/react-query";
import { Link, useParams } from "react-router-dom";
import { ImportActs } from "../../../components/imports/import-acts";
import { ImportPreview } from "../../../components/imports/import-preview";
import { ImportStateBadge } from "../../../components/imports/import-state-badge";
import { MappingForm } from "../../../components/imports/mapping-form";
import { LoadState } from "../../../components/load-state";
import { useImport } from "../../../lib/income-imports";
import { useMarket } from "../../../lib/use-market";

/** One import on its way: columns, preview, approval, posting, undo. */
const ImportPage = () => {
  const { id = "" } = useParams();
  const client = useQueryClient();
  const found = useImport(id);
  if (!found.data) return <LoadState failed={found.isError} retry={() => found.refetch()} />;
  const each = found.data;
  const changed = (now: ImportDetail) => client.setQueryData(["income-imports", id], { import: now });
  return (
    <div className="flex flex-col gap-3">
      <Title each={each} />
      {each.state === "draft" && (
        <MappingForm key={`${each.id} ${each.sheet}`} each={each} onChange={changed} />
      )}
      {each.previewed && <ImportPreview each={each} onChange={changed} />}
      <ImportActs each={each} onChange={changed} reload={() => found.refetch()} />
    </div>
  );
};

function Title({ each }: { each: ImportDetail }) {
  const { t } = useMarket();
  return (
    <Container className="flex flex-col gap-2 p-6">
      <Link to="/income-imports" className="txt-small underline">
        ← {t("common.back")}
      </Link>
      <div className="flex flex-wrap items-center gap-3">
        <Heading className="break-all">{each.file_name}</Heading>
        <ImportStateBadge state={each.state} />
      </div>
      <Text className="text-ui-fg-subtle" data-testid="import-total" data-satang={each.total_satang}>
        {t(`imports.kinds.${each.kind}`)}
        {each.previewed &&
          each.kind === "income" &&
          ` · ${formatAmount(each.total_satang)} ${t("common.baht")}`}
      </Text>
      {each.file_id && (
        <a className="txt-small underline" href={`/admin/private-files/${each.file_id}`}>
          {t("imports.download")}
        </a>
      )}
      {each.failure && (
        <Text role="alert" className="text-ui-fg-error">
          {t("imports.failure", { why: each.failure })}
        </Text>
      )}
      {each.reason && (
        <Text>
          {t(each.state === "undone" ? "imports.undoneBecause" : "imports.sentBack", { reason: each.reason })}
        </Text>
      )}
    </Container>
  );
}

export default ImportPage;
