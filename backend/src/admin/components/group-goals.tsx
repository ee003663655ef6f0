import type { GroupStanding } from "@chumchon/contracts";
import { formatAmount } from "@chumchon/money";
import { Button, Container, Heading, Hint, Input, Label, Text, toast } from "@medusajs/ui";
import { useQueryClient } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { parseBaht } from "../lib/parse-baht";
import { send } from "../lib/send";
import { useMarket } from "../lib/use-market";

/** What a group's income is measured against: before joining, the year's target, the limit of 1.8 million. */
export function GroupGoals({ standing, beYear }: { standing: GroupStanding; beYear: number }) {
  const { t } = useMarket();
  const group_id = standing.group_id;
  return (
    <Container className="grid grid-cols-1 gap-6 p-6 lg:grid-cols-3">
      <section className="flex flex-col gap-1">
        <Heading level="h2">{t("figures.meter")}</Heading>
        <meter
          className="w-full"
          min={0}
          max={100}
          low={70}
          high={90}
          value={Math.min(100, standing.meter_percent)}
          aria-label={t("figures.meter")}
        />
        <Text>
          {standing.meter_percent}% · {t(`figures.meterLevels.${standing.meter}`)} ·{" "}
          {formatAmount(standing.this_year_satang)} {t("common.baht")}
        </Text>
        {standing.claimed_satang > 0 && (
          <Text size="small" className="text-ui-fg-subtle">
            {t("figures.claimed")}: {formatAmount(standing.claimed_satang)} {t("common.baht")}
          </Text>
        )}
      </section>
      <AmountForm
        id="target"
        label={t("figures.target")}
        satang={standing.target_satang}
        path="/admin/revenue/targets"
        bodyOf={(amount_satang) => ({ group_id, be_year: beYear, amount_satang })}
        hint={standing.target_percent === null ? "" : `${standing.target_percent}%`}
      />
      <AmountForm
        id="baseline"
        label={t("figures.baseline")}
        satang={standing.baseline_monthly_satang}
        path="/admin/revenue/baselines"
        bodyOf={(monthly_satang) => ({ group_id, monthly_satang })}
        hint={standing.years_monthly_satang
          .map((satang, index) => `${t("figures.yearN", { n: index + 1 })}: ${formatAmount(satang)}`)
          .join(" · ")}
      />
    </Container>
  );
}

type FormProps = {
  id: string;
  label: string;
  satang: number | null;
  path: string;
  bodyOf: (satang: number | null) => object;
  hint: string;
};

function AmountForm({ id, label, satang, path, bodyOf, hint }: FormProps) {
  const { t } = useMarket();
  const queries = useQueryClient();
  const [text, setText] = useState(satang === null ? "" : String(satang / 100));
  const [failure, setFailure] = useState("");
  const save = async (event: FormEvent) => {
    event.preventDefault();
    const amount = text.trim() === "" ? null : parseBaht(text);
    if (amount === null && text.trim() !== "") return setFailure(t("claims.amountWrong"));
    const sent = await send(path, bodyOf(amount));
    setFailure(sent.ok ? "" : sent.message);
    if (!sent.ok) return;
    toast.success(t("common.saved"));
    await queries.invalidateQueries({ queryKey: ["revenue"] });
  };
  return (
    <form className="flex flex-col gap-1" onSubmit={save}>
      <Label htmlFor={id}>{label}</Label>
      <div className="flex gap-2">
        <Input id={id} inputMode="decimal" value={text} onChange={(event) => setText(event.target.value)} />
        <Button type="submit" variant="secondary">
          {t("common.save")}
        </Button>
      </div>
      {failure && <Hint variant="error">{failure}</Hint>}
      {hint && (
        <Text size="small" className="text-ui-fg-subtle">
          {hint}
        </Text>
      )}
    </form>
  );
}
