import { json, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { ImpactPage } from "~/features/impact/impact-page";
import { loadImpact } from "~/features/impact/load-impact.server";
import { langOfParams } from "~/lib/i18n/lang";
import { translator } from "~/lib/i18n/translate";
import { buildSeo } from "~/lib/seo.server";
import { metaOf } from "~/lib/seo-meta";

export const meta: MetaFunction<typeof loader> = ({ data }) => metaOf(data);

export async function loader({ params }: LoaderFunctionArgs) {
  const lang = langOfParams(params);
  const t = translator(lang);
  const impact = await loadImpact(lang);
  const seo = buildSeo({
    lang,
    path: "/impact",
    title: t("impact.title"),
    description: t("impact.description"),
  });
  return json({ impact, seo });
}

export default function Impact() {
  const { impact } = useLoaderData<typeof loader>();
  return <ImpactPage impact={impact} />;
}
