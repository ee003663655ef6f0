import { json, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { loadPassport } from "~/features/passport/load-passport.server";
import { PassportPage } from "~/features/passport/passport-page";
import { langOfParams } from "~/lib/i18n/lang";
import { translator } from "~/lib/i18n/translate";
import { buildSeo } from "~/lib/seo.server";
import { metaOf } from "~/lib/seo-meta";

export const meta: MetaFunction<typeof loader> = ({ data }) => metaOf(data);

/** The page that a passport's QR leads to. In no index and in no cache: it may be revoked the next moment. */
export async function loader({ params }: LoaderFunctionArgs) {
  const lang = langOfParams(params);
  const t = translator(lang);
  const passport = await loadPassport(params.code ?? "", lang);
  const seo = buildSeo({
    lang,
    path: "/passports",
    title: t("passport.title"),
    description: t("passport.description"),
    noindex: true,
  });
  return json(
    { passport, seo },
    { status: passport.state === "forged" ? 404 : 200, headers: { "Cache-Control": "no-store" } },
  );
}

export default function Passport() {
  const { passport } = useLoaderData<typeof loader>();
  return <PassportPage passport={passport} />;
}
