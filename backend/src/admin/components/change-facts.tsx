import type { ProductCertificate, ProductChange, ReviewedFacts, ReviewedField } from "@chumchon/contracts";
import { formatThaiDate } from "@chumchon/thai";
import { Table, Text } from "@medusajs/ui";
import { useCategories } from "../lib/use-categories";
import { useMarket } from "../lib/use-market";

/** Fact by fact: what the shop has, and what the group wants. */
export function ChangeFacts({ change }: { change: ProductChange }) {
  const { t } = useMarket();
  return (
    <Table>
      <Table.Header>
        <Table.Row>
          <Table.HeaderCell className="w-40">{t("productChanges.fact")}</Table.HeaderCell>
          {change.before && <Table.HeaderCell>{t("productChanges.before")}</Table.HeaderCell>}
          <Table.HeaderCell>{t("productChanges.after")}</Table.HeaderCell>
        </Table.Row>
      </Table.Header>
      <Table.Body>
        {change.fields.map((field) => (
          <Table.Row key={field}>
            <Table.Cell className="py-2 align-top">{t(`productChanges.fields.${field}`)}</Table.Cell>
            {change.before && (
              <Table.Cell className="py-2 align-top">
                <Fact facts={change.before} field={field} />
              </Table.Cell>
            )}
            <Table.Cell className="py-2 align-top">
              <Fact facts={change.after} field={field} />
            </Table.Cell>
          </Table.Row>
        ))}
      </Table.Body>
    </Table>
  );
}

function Fact({ facts, field }: { facts: ReviewedFacts; field: ReviewedField }) {
  const { t } = useMarket();
  if (field === "pictures") {
    return (
      <div className="flex flex-wrap gap-2">
        {facts.pictures.map((path, index) => (
          <a key={path} href={path} target="_blank" rel="noreferrer">
            <img
              src={path}
              alt={t("productChanges.picture", { number: index + 1 })}
              className="h-32 w-32 rounded object-cover"
            />
          </a>
        ))}
      </div>
    );
  }
  if (field === "certificates" && facts.certificates.length > 0) {
    return (
      <ul>
        {facts.certificates.map((each) => (
          <Certificate key={`${each.kind} ${each.number}`} certificate={each} />
        ))}
      </ul>
    );
  }
  if (field === "net") {
    const sizes = facts.net.map(
      ({ amount, unit }) => `${amount ?? "–"} ${t(`productChanges.units.${unit}`)}`,
    );
    return <Text>{sizes.join(", ")}</Text>;
  }
  if (field === "category") return <CategoryName handle={facts.category} />;
  if (field === "certificates") return <Text>{t("common.none")}</Text>;
  return <Text className="whitespace-pre-wrap">{facts[field] ?? t("common.none")}</Text>;
}

function CategoryName({ handle }: { handle: string }) {
  const { data } = useCategories();
  return <Text>{data?.find((each) => each.handle === handle)?.name ?? handle}</Text>;
}

/** The number as it was given, with the photo that proves it. */
function Certificate({ certificate }: { certificate: ProductCertificate }) {
  const { t, locale } = useMarket();
  const { kind, number, level, valid_until, photo_id } = certificate;
  return (
    <li className="flex flex-wrap gap-2">
      <Text weight="plus">{t(`programme.choices.standard.${kind}`)}</Text>
      <Text>{[number, level && `${level} ★`].filter(Boolean).join(" ")}</Text>
      {valid_until && (
        <Text>{formatThaiDate(new Date(`${valid_until}T00:00:00+07:00`), locale, "short")}</Text>
      )}
      {photo_id && (
        <a className="underline" href={`/admin/private-files/${photo_id}`} target="_blank" rel="noreferrer">
          {t("productChanges.certificatePhoto")}
        </a>
      )}
    </li>
  );
}
