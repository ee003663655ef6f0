import type { ImportDetail } from "@chumchon/contracts";
import { Button, Container, Heading, Input, Label, Text } from "@medusajs/ui";
import { useState } from "react";
import { Link } from "react-router-dom";
import { actOnImport } from "../../lib/income-imports";
import { useMarket } from "../../lib/use-market";

type Props = { each: ImportDetail; onChange: (now: ImportDetail) => void; reload: () => void };
type Act = (verb: string, body?: object) => Promise<void>;

/** What can be done next, by state: submit, approve or send back, stop, undo. */
export function ImportActs({ each, onChange, reload }: Props) {
  const [problem, setProblem] = useState("");
  const [busy, setBusy] = useState(false);
  const act: Act = async (verb, body = {}) => {
    setBusy(true);
    const sent = await actOnImport(each, verb, body);
    setBusy(false);
    setProblem(sent.ok ? "" : sent.message);
    if (sent.ok) onChange(sent.data.import);
    // Somebody else may have acted: what they did explains the refusal.
    else reload();
  };
  if (each.state === "undone" || each.state === "discarded") return null;
  return (
    <Container className="flex flex-col gap-4 p-6">
      {problem !== "" && (
        <Text role="alert" className="text-ui-fg-error">
          {problem}
        </Text>
      )}
      {each.state === "draft" && <DraftActs each={each} busy={busy} act={act} />}
      {each.state === "submitted" && <Decision busy={busy} act={act} />}
      {each.state === "approved" && <Posting each={each} act={act} />}
      {each.state === "posted" && <Posted each={each} busy={busy} act={act} />}
    </Container>
  );
}

function DraftActs({ each, busy, act }: { each: ImportDetail; busy: boolean; act: Act }) {
  const { t } = useMarket();
  const ready = each.previewed && each.problem_count === 0 && each.row_count > 0 && !each.same_as;
  return (
    <>
      <Heading level="h2">{t("imports.step3")}</Heading>
      <div className="flex flex-wrap gap-3">
        <Button disabled={!ready || busy} onClick={() => act("submit")}>
          {t("imports.submit")}
        </Button>
        <Button variant="secondary" disabled={busy} onClick={() => act("discard")}>
          {t("imports.discard")}
        </Button>
      </div>
    </>
  );
}

function Decision({ busy, act }: { busy: boolean; act: Act }) {
  const { t } = useMarket();
  return (
    <>
      <Text>{t("imports.approveHint")}</Text>
      <div>
        <Button disabled={busy} onClick={() => act("approve")}>
          {t("imports.approve")}
        </Button>
      </div>
      <WithReason
        id="send-back"
        label={t("imports.sendBack")}
        busy={busy}
        onReason={(reason) => act("send-back", { reason })}
      />
    </>
  );
}

function Posting({ each, act }: { each: ImportDetail; act: Act }) {
  const { t } = useMarket();
  return (
    <>
      <Text aria-live="polite">{t("imports.posting", { done: each.posted_rows, rows: each.row_count })}</Text>
      <progress value={each.posted_rows} max={Math.max(each.row_count, 1)} className="w-full" />
      <div>
        <Button variant="secondary" disabled={each.cancel_requested} onClick={() => act("cancel-posting")}>
          {t(each.cancel_requested ? "imports.cancelling" : "imports.cancelPosting")}
        </Button>
      </div>
    </>
  );
}

function Posted({ each, busy, act }: { each: ImportDetail; busy: boolean; act: Act }) {
  const { t } = useMarket();
  return (
    <>
      <Text>{t("imports.postedAs", { count: each.posted_rows })}</Text>
      <Link to={each.kind === "income" ? "/revenue" : "/groups"} className="underline">
        {t(each.kind === "income" ? "imports.seeFigures" : "menu.groups")}
      </Link>
      {each.kind === "income" && (
        <>
          <Text size="small" className="text-ui-fg-subtle">
            {t("imports.undoHint")}
          </Text>
          <WithReason
            id="undo"
            label={t("imports.undo")}
            busy={busy}
            onReason={(reason) => act("undo", { reason })}
          />
        </>
      )}
    </>
  );
}

type ReasonProps = { id: string; label: string; busy: boolean; onReason: (reason: string) => void };

/** An act that needs a reason of three letters at least. */
function WithReason({ id, label, busy, onReason }: ReasonProps) {
  const { t } = useMarket();
  const [reason, setReason] = useState("");
  return (
    <div className="flex flex-wrap items-end gap-3">
      <div className="min-w-64 flex-1">
        <Label htmlFor={`${id}-reason`}>{t("imports.reason")}</Label>
        <Input
          id={`${id}-reason`}
          value={reason}
          maxLength={500}
          onChange={(event) => setReason(event.target.value)}
        />
      </div>
      <Button
        variant="danger"
        disabled={busy || reason.trim().length < 3}
        onClick={() => onReason(reason.trim())}
      >
        {label}
      </Button>
    </div>
  );
}
