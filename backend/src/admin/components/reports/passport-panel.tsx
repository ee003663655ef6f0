import type { Passport } from "@chumchon/contracts";
import { formatAmount } from "@chumchon/money";
import { formatThaiDate } from "@chumchon/thai";
import { Button, Container, Heading, Input, Label, StatusBadge, Table, Text } from "@medusajs/ui";
import { useState } from "react";
import { issuePassport, revokePassport, usePassports } from "../../lib/reports";
import { useMarket } from "../../lib/use-market";
import { LoadState } from "../load-state";

/** A group's income passports: issue one, print it, revoke it. */
export function PassportPanel({ groupId }: { groupId: string }) {
  const { t } = useMarket();
  const passports = usePassports(groupId);
  const [days, setDays] = useState("90");
  const [problem, setProblem] = useState("");
  if (!passports.data) return <LoadState failed={passports.isError} retry={() => passports.refetch()} />;
  const issue = async () => {
    const sent = await issuePassport(groupId, Number(days));
    setProblem(sent.ok ? "" : sent.message);
    await passports.refetch();
  };
  return (
    <Container className="flex flex-col gap-4 p-6">
      <div>
        <Heading level="h2">{t("reports.passport.title")}</Heading>
        <Text className="text-ui-fg-subtle">{t("reports.passport.hint")}</Text>
      </div>
      <div className="flex flex-wrap items-end gap-3">
        <div className="flex flex-col gap-1">
          <Label size="small" htmlFor="passport-days">
            {t("reports.passport.days")}
          </Label>
          <Input
            id="passport-days"
            size="small"
            type="number"
            min={1}
            max={366}
            value={days}
            onChange={(event) => setDays(event.target.value)}
          />
        </div>
        <Button size="small" onClick={issue}>
          {t("reports.passport.issue")}
        </Button>
      </div>
      {problem !== "" && (
        <Text role="alert" className="text-ui-fg-error">
          {problem}
        </Text>
      )}
      {passports.data.passports.length === 0 ? (
        <Text>{t("reports.passport.empty")}</Text>
      ) : (
        <PassportTable passports={passports.data.passports} onChange={() => void passports.refetch()} />
      )}
    </Container>
  );
}

const colors = { valid: "green", expired: "grey", revoked: "red" } as const;

function PassportTable({ passports, onChange }: { passports: Passport[]; onChange: () => void }) {
  const { t, locale } = useMarket();
  return (
    <div className="overflow-x-auto">
      <Table>
        <Table.Header>
          <Table.Row>
            <Table.HeaderCell>{t("reports.passport.number")}</Table.HeaderCell>
            <Table.HeaderCell className="text-right">{t("reports.passport.total")}</Table.HeaderCell>
            <Table.HeaderCell>{t("reports.passport.until")}</Table.HeaderCell>
            <Table.HeaderCell>{t("reports.state")}</Table.HeaderCell>
            <Table.HeaderCell>{t("reports.acts")}</Table.HeaderCell>
          </Table.Row>
        </Table.Header>
        <Table.Body>
          {passports.map((passport) => (
            <Table.Row key={passport.id} data-testid="passport" data-state={passport.state}>
              <Table.Cell>{passport.number}</Table.Cell>
              <Table.Cell className="text-right tabular-nums">
                {formatAmount(passport.total_satang)}
              </Table.Cell>
              <Table.Cell className="whitespace-nowrap">
                {formatThaiDate(passport.expires_on, locale, "short")}
              </Table.Cell>
              <Table.Cell>
                <StatusBadge color={colors[passport.state]}>
                  {t(`reports.passport.states.${passport.state}`)}
                </StatusBadge>
                {passport.reason && <Text size="xsmall">{passport.reason}</Text>}
              </Table.Cell>
              <Table.Cell>
                <PassportActs passport={passport} onChange={onChange} />
              </Table.Cell>
            </Table.Row>
          ))}
        </Table.Body>
      </Table>
    </div>
  );
}

function PassportActs({ passport, onChange }: { passport: Passport; onChange: () => void }) {
  const { t } = useMarket();
  const [reason, setReason] = useState<string>();
  const revoke = async () => {
    await revokePassport(passport.id, reason ?? "");
    onChange();
  };
  const file = `/admin/passports/${passport.id}/file`;
  return (
    <div className="flex flex-wrap items-center justify-end gap-3 py-1">
      <a className="underline" href={passport.public_url} target="_blank" rel="noreferrer">
        {t("reports.passport.page")}
      </a>
      {passport.state === "valid" && (
        <>
          <a className="underline" href={`${file}?lang=th`} download>
            {t("reports.passport.pdf")}
          </a>
          <a className="underline" href={`${file}?lang=en`} download>
            {t("reports.passport.pdfEn")}
          </a>
        </>
      )}
      {passport.state !== "revoked" && reason === undefined && (
        <Button size="small" variant="transparent" onClick={() => setReason("")}>
          {t("reports.passport.revoke")}
        </Button>
      )}
      {reason !== undefined && passport.state !== "revoked" && (
        <>
          <Input
            size="small"
            aria-label={t("reports.passport.reason")}
            placeholder={t("reports.passport.reason")}
            value={reason}
            maxLength={500}
            onChange={(event) => setReason(event.target.value)}
          />
          <Button size="small" variant="danger" disabled={reason.trim() === ""} onClick={revoke}>
            {t("reports.passport.revoke")}
          </Button>
        </>
      )}
    </div>
  );
}
