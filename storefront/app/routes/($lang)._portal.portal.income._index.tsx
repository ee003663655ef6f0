import { portalIncomeResponse, portalSessionResponse, TAX_THRESHOLD_SATANG } from "@chumchon/contracts";
import { formatBahtText } from "@chumchon/money";
import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { json } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { callPortal } from "~/features/portal/call-portal.server";
import { IncomePage } from "~/features/portal/income-page";
import { portalMeta } from "~/features/portal/portal-meta";
import { langOfParams } from "~/lib/i18n/lang";
import { translator } from "~/lib/i18n/translate";

export const meta: MetaFunction = ({ location }) => portalMeta("portal.income", location.pathname);

const BE_OFFSET = 543;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const lang = langOfParams(params);
  const t = translator(lang);
  const [income, { session }] = await Promise.all([
    callPortal(request, portalIncomeResponse, "/portal/income"),
    callPortal(request, portalSessionResponse, "/portal/session"),
  ]);
  const baht = (satang: number) => formatBahtText(satang, lang, "auto");
  const shownYear = (beYear: number) => (lang === "th" ? beYear : beYear - BE_OFFSET);
  return json({
    cumulative: baht(income.cumulative_satang),
    year: shownYear(income.be_year),
    yearText: baht(income.year_satang),
    lastYearText: baht(income.last_year_satang),
    percent: Math.round((income.year_satang * 100) / TAX_THRESHOLD_SATANG),
    mayIssue: session.acts.includes("passports.manage"),
    mayRecord: session.acts.includes("income.claim"),
    cashYears: session.acts.includes("reports.fetch")
      ? [income.be_year, income.be_year - 1].map((beYear) => ({ beYear, year: shownYear(beYear) }))
      : [],
    cohortText: income.cohort_median_satang === null ? null : baht(income.cohort_median_satang),
    held: baht(income.held_satang),
    paidOut: baht(income.paid_out_satang),
    byYear: income.by_year.map(({ be_year, satang }) => ({
      label: String(shownYear(be_year)),
      amount: baht(satang),
    })),
    byChannel: income.by_channel.map(({ channel, satang }) => ({
      label: t(`channel.${channel}`),
      amount: baht(satang),
    })),
  });
}

export default function Income() {
  return <IncomePage {...useLoaderData<typeof loader>()} />;
}
