import type { AssistState } from "@chumchon/contracts";
import { formatThaiDate } from "@chumchon/thai";
import { Button, Container, Heading, Label, Text, Textarea, toast } from "@medusajs/ui";
import { useId, useState } from "react";
import { useAssist } from "../lib/members";
import { send } from "../lib/send";
import { useMarket } from "../lib/use-market";
import { useRights } from "../lib/use-rights";
import { ActName } from "./act-name";
import { LoadState } from "./load-state";
import { Problem } from "./problem";

/** The staff help in a group's portal: start with a reason, see who helps, stop, and what was done. */
export function AssistBox({ groupId }: { groupId: string }) {
  const { t } = useMarket();
  const { may } = useRights();
  const state = useAssist(groupId);
  if (!state.data) return <LoadState failed={state.isError} retry={() => state.refetch()} />;
  const stop = async () => {
    const sent = await send(`/admin/groups/${groupId}/assist/stop`, {});
    if (!sent.ok) return void toast.error(sent.message);
    toast.success(t("members.assist.stopped"));
    await state.refetch();
  };
  return (
    <Container className="flex flex-col gap-4 p-6">
      <div>
        <Heading level="h2">{t("members.assist.title")}</Heading>
        <Text className="text-ui-fg-subtle">{t("members.assist.hint")}</Text>
      </div>
      {may("group_member:assist") && <Start groupId={groupId} changed={() => void state.refetch()} />}
      <Helpers sessions={state.data.sessions} stop={may("group_member:assist") ? stop : undefined} />
      <Done acts={state.data.acts} />
    </Container>
  );
}

function Start({ groupId, changed }: { groupId: string; changed: () => void }) {
  const { t } = useMarket();
  const id = useId();
  const [reason, setReason] = useState("");
  const [problem, setProblem] = useState<string>();
  const [url, setUrl] = useState<string>();
  const start = async () => {
    if (reason.trim().length < 5) return setProblem(t("members.assist.reasonShort"));
    setProblem(undefined);
    const sent = await send<{ url: string }>(`/admin/groups/${groupId}/assist`, { reason });
    if (!sent.ok) return setProblem(sent.message);
    setUrl(sent.data.url);
    setReason("");
    changed();
  };
  return (
    <div className="flex max-w-xl flex-col gap-2">
      <Label htmlFor={id}>{t("members.assist.reason")}</Label>
      <Textarea id={id} value={reason} onChange={(event) => setReason(event.target.value)} />
      <Problem text={problem} />
      <div className="flex flex-wrap items-center gap-3">
        <Button size="small" variant="secondary" onClick={start}>
          {t("members.assist.start")}
        </Button>
        {url && (
          <>
            <Text size="small" role="status">
              {t("members.assist.started")}
            </Text>
            <Button asChild size="small">
              <a href={url} target="_blank" rel="noreferrer">
                {t("members.assist.open")}
              </a>
            </Button>
          </>
        )}
      </div>
    </div>
  );
}

type HelpersProps = { sessions: AssistState["sessions"]; stop: (() => void) | undefined };

function Helpers({ sessions, stop }: HelpersProps) {
  const { t, locale } = useMarket();
  if (sessions.length === 0) return null;
  return (
    <section className="flex flex-col gap-2" aria-label={t("members.assist.now")}>
      <Heading level="h3">{t("members.assist.now")}</Heading>
      <ul>
        {sessions.map((session) => (
          <li key={session.id} className="txt-small">
            {t("members.assist.session", {
              name: session.by ?? t("common.none"),
              reason: session.reason,
              time: formatThaiDate(new Date(session.expires_at), locale, "dateTime"),
            })}
          </li>
        ))}
      </ul>
      {stop && (
        <Button size="small" variant="danger" className="self-start" onClick={stop}>
          {t("members.assist.stop")}
        </Button>
      )}
    </section>
  );
}

function Done({ acts }: { acts: AssistState["acts"] }) {
  const { t, locale } = useMarket();
  return (
    <section className="flex flex-col gap-2" aria-label={t("members.assist.acts")}>
      <Heading level="h3">{t("members.assist.acts")}</Heading>
      {acts.length === 0 && <Text className="text-ui-fg-subtle">{t("members.assist.noActs")}</Text>}
      <ol className="flex flex-col gap-1">
        {acts.map((entry) => (
          <li key={entry.id} className="txt-small flex flex-wrap gap-x-2">
            <span className="text-ui-fg-subtle">
              {formatThaiDate(new Date(entry.occurred_at), locale, "dateTime")}
            </span>
            <span>
              <ActName act={entry.act} />
            </span>
            <span className="text-ui-fg-subtle">{entry.by}</span>
            {entry.note && <span>“{entry.note}”</span>}
          </li>
        ))}
      </ol>
    </section>
  );
}
