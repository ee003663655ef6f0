import { json, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { HomePage } from "~/features/home/home-page";
import { loadHome } from "~/features/home/load-home.server";
import { langOfParams } from "~/lib/i18n/lang";
import { translator } from "~/lib/i18n/translate";
import { buildSeo } from "~/lib/seo.server";
import { metaOf } from "~/lib/seo-meta";

export const meta: MetaFunction<typeof loader> = ({ data }) => metaOf(data);

export async function loader({ params }: LoaderFunctionArgs) {
  const lang = langOfParams(params);
  const t = translator(lang);
  const home = await loadHome(lang, new Date());
  const seo = buildSeo({ lang, path: "/", title: t("home.title"), description: t("home.description") });
  return json({ ...home, seo });
}

export default function Home() {
  const { impact, ready, latest, story } = useLoaderData<typeof loader>();
  return <HomePage impact={impact} ready={ready} latest={latest} story={story} />;
}
