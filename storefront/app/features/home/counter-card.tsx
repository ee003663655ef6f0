import { Link } from "~/components/link";
import { SampleMark } from "~/components/sample-mark";
import type { ImpactView } from "~/features/impact/impact-view";
import { IncomeCurve } from "~/features/impact/income-curve";
import { useI18n } from "~/lib/i18n/use-i18n";

/** The number, where it stands by year, and the way to how it is counted. */
export function CounterCard({ impact }: { impact: ImpactView }) {
  const { t, href } = useI18n();
  return (
    <section className="card counter" aria-labelledby="counter">
      <h2 id="counter" className="counter-title">
        {t("home.counter")}
      </h2>
      <p className="headline-number number">{impact.total}</p>
      <p className="small soft">
        {t("home.counterGroups", { count: impact.groupCount })} · {t("impact.asOf", { date: impact.asOf })}
      </p>
      <IncomeCurve years={impact.years} />
      <p className="counter-foot">
        <Link to={href("/impact#how")}>{t("home.counterHow")}</Link>
        {impact.isSample ? <SampleMark /> : null}
      </p>
    </section>
  );
}
