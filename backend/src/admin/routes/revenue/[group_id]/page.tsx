import { formatAmount } from "@chumchon/money";
import { Badge, Container, Heading, Input, Label, Select, Text } from "@medusajs/ui";
import { useState } from "react";
import { Link, useParams } from "react-router-dom";
import { EntriesTable } from "../../../components/entries-table";
import { FiguresPanel } from "../../../components/figures-panel";
import { GroupExpiring } from "../../../components/group-expiring";
import { GroupGoals } from "../../../components/group-goals";
import { LoadState } from "../../../components/load-state";
import { Pager } from "../../../components/pager";
import { GroupProgramme } from "../../../components/programme/group-programme";
import { PassportPanel } from "../../../components/reports/passport-panel";
import { th } from "../../../i18n/th";
import { useOverview } from "../../../lib/figures";
import { thisBeYear, useRevenueEntries, useRevenueSummary } from "../../../lib/revenue";
import { useAllGroups } from "../../../lib/use-all-groups";
import { useMarket } from "../../../lib/use-market";

const pageSize = 50;
const anyChannel = "all";
/** The dictionary names every channel; the contract's own list would bring zod into the browser. */
const channels = Object.keys(th.channel) as (keyof typeof th.channel)[];

const GroupIncomeDetailPage = () => {
  const { group_id: groupId = "" } = useParams();
  const { t } = useMarket();
  const summary = useRevenueSummary({ group_id: groupId });
  const groups = useAllGroups();
  const standing = useOverview().data?.groups.find((each) => each.group_id === groupId);
  const group = groups.data?.find((each) => each.id === groupId);
  if (!summary.data || !group) {
    return (
      <LoadState
        failed={summary.isError || groups.isError || groups.isSuccess}
        retry={() => Promise.all([summary.refetch(), groups.refetch()])}
      />
    );
  }
  return (
    <div className="flex flex-col gap-3">
      <Container className="flex flex-col gap-6 p-6">
        <div>
          <Link to="/revenue" className="txt-small underline">
            ← {t("common.back")}
          </Link>
          <div className="flex items-center gap-2">
            <Heading>{group.name}</Heading>
            {group.is_sample && <Badge size="2xsmall">{t("common.sample")}</Badge>}
          </div>
          <p
            className="tabular-nums"
            style={{ fontSize: "clamp(24px, 7.4vw, 34px)", fontWeight: 600, color: "#7B1E4A" }}
            data-testid="group-total"
            data-satang={summary.data.total_satang}
          >
            {formatAmount(summary.data.total_satang)} {t("common.baht")}
          </p>
        </div>
      </Container>
      <GroupExpiring groupId={groupId} />
      {standing && <GroupGoals standing={standing} beYear={thisBeYear()} key={groupId} />}
      <FiguresPanel groupId={groupId} />
      <GroupProgramme groupId={groupId} />
      <PassportPanel groupId={groupId} />
      <Entries groupId={groupId} />
    </div>
  );
};

function Entries({ groupId }: { groupId: string }) {
  const { t } = useMarket();
  const [channel, setChannel] = useState<string>(anyChannel);
  const [from, setFrom] = useState("");
  const [to, setTo] = useState("");
  const [offset, setOffset] = useState(0);
  const entries = useRevenueEntries({
    group_id: groupId,
    ...(channel === anyChannel ? {} : { channel }),
    ...(from ? { from } : {}),
    ...(to ? { to } : {}),
    limit: pageSize,
    offset,
  });
  const filterBy = (change: () => void) => {
    change();
    setOffset(0);
  };
  return (
    <Container className="p-0">
      <div className="flex flex-wrap items-end gap-4 p-4">
        <Heading level="h2" className="mr-auto">
          {t("revenue.entries")}
        </Heading>
        <div className="w-48">
          <Label size="small">{t("revenue.channel")}</Label>
          <Select size="small" value={channel} onValueChange={(value) => filterBy(() => setChannel(value))}>
            <Select.Trigger aria-label={t("revenue.channel")}>
              <Select.Value />
            </Select.Trigger>
            <Select.Content>
              <Select.Item value={anyChannel}>{t("revenue.allChannels")}</Select.Item>
              {channels.map((each) => (
                <Select.Item key={each} value={each}>
                  {t(`channel.${each}`)}
                </Select.Item>
              ))}
            </Select.Content>
          </Select>
        </div>
        <DayField label={t("revenue.from")} value={from} onChange={(day) => filterBy(() => setFrom(day))} />
        <DayField label={t("revenue.to")} value={to} onChange={(day) => filterBy(() => setTo(day))} />
      </div>
      {!entries.data ? (
        <LoadState failed={entries.isError} retry={() => entries.refetch()} />
      ) : entries.data.count === 0 ? (
        <Text className="p-4">{t("revenue.noEntries")}</Text>
      ) : (
        <>
          <EntriesTable entries={entries.data.entries} />
          <Pager offset={offset} limit={pageSize} count={entries.data.count} onOffset={setOffset} />
        </>
      )}
    </Container>
  );
}

function DayField({
  label,
  value,
  onChange,
}: {
  label: string;
  value: string;
  onChange: (day: string) => void;
}) {
  return (
    <div>
      <Label size="small" htmlFor={`day-${label}`}>
        {label}
      </Label>
      <Input
        id={`day-${label}`}
        size="small"
        type="date"
        value={value}
        onChange={(event) => onChange(event.target.value)}
      />
    </div>
  );
}

export default GroupIncomeDetailPage;
