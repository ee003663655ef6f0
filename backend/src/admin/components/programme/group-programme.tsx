import { formatThaiDate } from "@chumchon/thai";
import { Button, Container, Heading, Text } from "@medusajs/ui";
import { Link } from "react-router-dom";
import { useProgramme } from "../../lib/programme";
import { useMarket } from "../../lib/use-market";

const most = 5;

/** What staff noted of a group and what the programme did for it, the latest of each, with the ways to more. */
export function GroupProgramme({ groupId }: { groupId: string }) {
  const { t, locale } = useMarket();
  const filter = { group_id: groupId, limit: most, offset: 0 };
  const notes = useProgramme("group-notes", filter);
  const trainings = useProgramme("trainings", filter);
  const work = useProgramme("standards-work", filter);
  const lists = [
    {
      kind: "group-notes" as const,
      rows: (notes.data?.records ?? []).map(({ id, noted_on, note }) => ({ id, day: noted_on, text: note })),
    },
    {
      kind: "trainings" as const,
      rows: (trainings.data?.records ?? []).map(({ id, held_on, title }) => ({
        id,
        day: held_on,
        text: title,
      })),
    },
    {
      kind: "standards-work" as const,
      rows: (work.data?.records ?? []).map(({ id, started_on, standard, state }) => ({
        id,
        day: started_on,
        text: `${t(`programme.choices.standard.${standard}`)} · ${t(`programme.choices.state.${state}`)}`,
      })),
    },
  ];
  return (
    <Container className="grid grid-cols-1 gap-6 p-6 lg:grid-cols-3">
      {lists.map(({ kind, rows }) => (
        <section key={kind} className="flex flex-col gap-2">
          <div className="flex items-center justify-between gap-2">
            <Heading level="h2">{t(`programme.kinds.${kind}`)}</Heading>
            <Button asChild size="small" variant="secondary">
              <Link to={`/programme/${kind}/create?group_id=${groupId}`}>{t("programme.addShort")}</Link>
            </Button>
          </div>
          {rows.length === 0 && <Text className="text-ui-fg-subtle">{t("programme.noneYet")}</Text>}
          <ul className="flex flex-col gap-1">
            {rows.map((row) => (
              <li key={row.id} className="txt-small">
                <Link to={`/programme/${kind}/${row.id}`} className="underline">
                  {row.day ? formatThaiDate(row.day, locale, "short") : t("common.none")}
                </Link>{" "}
                {row.text}
              </li>
            ))}
          </ul>
          {kind === "trainings" && rows.length > 0 && (
            <Link to={`/programme/training-sales?group_id=${groupId}`} className="txt-small underline">
              {t("programme.trainingSales")}
            </Link>
          )}
        </section>
      ))}
    </Container>
  );
}
