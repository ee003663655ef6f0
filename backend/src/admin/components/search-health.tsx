import type { SearchState } from "@chumchon/contracts";
import { formatThaiDate } from "@chumchon/thai";
import { Button, Container, Heading, StatusBadge, Text, toast } from "@medusajs/ui";
import { engineName } from "../lib/engine-name";
import { send } from "../lib/send";
import { useMarket } from "../lib/use-market";

const LOOK_AGAIN_MS = 1_500;

/** Whether each engine answers and holds what it should, and the button that compares and mends. */
export function SearchHealth({ state, reload }: { state: SearchState; reload: () => void }) {
  const { t } = useMarket();

  async function repair() {
    const sent = await send("/admin/catalogue-search/repair", {});
    if (sent.ok) toast.success(t("search.repairing"));
    else toast.error(sent.message);
    window.setTimeout(reload, LOOK_AGAIN_MS);
  }

  return (
    <Container className="p-4">
      <div className="flex flex-wrap items-start justify-between gap-4">
        <div className="min-w-60 flex-1">
          <Heading level="h2">{t("search.health")}</Heading>
          <Text className="text-ui-fg-subtle">{t("search.healthHint")}</Text>
        </div>
        <Button variant="secondary" className="shrink-0" onClick={repair}>
          {t("search.repair")}
        </Button>
      </div>
      <ul>
        {state.indexes.map(({ name }) => (
          <EngineHealth key={name} name={name} state={state} />
        ))}
      </ul>
    </Container>
  );
}

function EngineHealth({ name, state }: { name: string; state: SearchState }) {
  const { t, locale } = useMarket();
  const trouble = state.troubles.find((each) => each.name === name);
  const repair = state.repairs.find((each) => each.name === name);
  const moment = (iso: string) => formatThaiDate(new Date(iso), locale, "dateTime");
  return (
    <li className="mt-4" role={trouble ? "alert" : undefined}>
      <StatusBadge color={trouble ? "red" : "green"}>
        {engineName(name)}: {trouble ? t("search.inTrouble") : t("search.isWell")}
      </StatusBadge>
      {trouble ? (
        <Text className="mt-1">
          {t(`search.reasons.${trouble.reason}`)}{" "}
          {t("search.since", { since: moment(trouble.since), last: moment(trouble.last_at) })}
        </Text>
      ) : null}
      {repair ? (
        <Text className="text-ui-fg-subtle mt-1">
          {t("search.compared", {
            checked: repair.checked,
            mended: repair.mended,
            at: moment(repair.finished_at),
          })}
        </Text>
      ) : null}
    </li>
  );
}
