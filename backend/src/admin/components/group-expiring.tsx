import { formatThaiDate, toBangkokDate } from "@chumchon/thai";
import { Container, Heading, Text } from "@medusajs/ui";
import { useGroup } from "../lib/groups";
import { thisBeYear } from "../lib/revenue";
import { useMarket } from "../lib/use-market";

const soonDays = 90;

/** Certificates within 90 days of their end or past it, and a registration that has to be renewed in January. */
export function GroupExpiring({ groupId }: { groupId: string }) {
  const { t, locale } = useMarket();
  const group = useGroup(groupId).data;
  if (!group) return null;
  const limit = toBangkokDate(new Date(Date.now() + soonDays * 86_400_000));
  const due = group.certificates.filter((each) => each.valid_until !== null && each.valid_until <= limit);
  const isRegistrationDue = group.renewed_for_year !== null && group.renewed_for_year <= thisBeYear();
  if (due.length === 0 && !isRegistrationDue) return null;
  return (
    <Container className="flex flex-col gap-1 p-6">
      <Heading level="h2">{t("figures.expiring")}</Heading>
      {isRegistrationDue && (
        <Text>{t("figures.registrationDue", { year: group.renewed_for_year ?? "" })}</Text>
      )}
      {due.map((each) => (
        <Text key={each.id}>
          {t("figures.certificateDue", {
            kind: `${each.kind.toUpperCase()} ${each.number ?? ""}`.trim(),
            day: formatThaiDate(each.valid_until ?? "", locale, "short"),
          })}
        </Text>
      ))}
    </Container>
  );
}
