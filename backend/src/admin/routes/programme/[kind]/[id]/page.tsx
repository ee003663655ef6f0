import { Container, Heading, Text, toast } from "@medusajs/ui";
import { useQueryClient } from "@tanstack/react-query";
import { Link, useNavigate, useParams, useSearchParams } from "react-router-dom";
import { LoadState } from "../../../../components/load-state";
import { RecordForm } from "../../../../components/programme/record-form";
import { isProgrammeKind, useProgrammeRecord } from "../../../../lib/programme";
import { useMarket } from "../../../../lib/use-market";

/** A new record of the programme (`create`), or one that is changed. */
const RecordPage = () => {
  const { t } = useMarket();
  const { kind: word, id = "" } = useParams();
  const kind = isProgrammeKind(word) ? word : "trainings";
  const isNew = id === "create";
  const [search] = useSearchParams();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const record = useProgrammeRecord(kind, isNew ? null : id);
  if (!isNew && !record.data) return <LoadState failed={record.isError} retry={() => record.refetch()} />;
  const what = { what: t(`programme.one.${kind}`) };
  return (
    <Container className="p-0">
      <div className="px-6 pt-6">
        <Link to={`/programme?kind=${kind}`} className="txt-small underline">
          ← {t(`programme.kinds.${kind}`)}
        </Link>
        <Heading>{t(isNew ? "programme.add" : "programme.change", what)}</Heading>
        <Text className="text-ui-fg-subtle">{t(`programme.hints.${kind}`)}</Text>
      </div>
      <RecordForm
        key={`${kind} ${id} ${record.data?.revision ?? 0}`}
        kind={kind}
        record={record.data}
        given={Object.fromEntries(search)}
        onDone={async () => {
          toast.success(t("common.saved"));
          // Lists read anew when they are shown; this page would ask for a record that may be gone.
          await queries.invalidateQueries({ queryKey: ["programme"], refetchType: "none" });
          navigate(`/programme?kind=${kind}`);
        }}
      />
    </Container>
  );
};

export default RecordPage;
