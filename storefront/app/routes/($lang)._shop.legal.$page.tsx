import { json, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { Breadcrumbs } from "~/components/breadcrumbs";
import { legalPages } from "~/features/legal/legal-document";
import { legalDocumentOf } from "~/features/legal/legal-document-of.server";
import { langOfParams } from "~/lib/i18n/lang";
import { translator } from "~/lib/i18n/translate";
import { useI18n } from "~/lib/i18n/use-i18n";
import { buildSeo } from "~/lib/seo.server";
import { metaOf } from "~/lib/seo-meta";

export const meta: MetaFunction<typeof loader> = ({ data }) => metaOf(data);

export async function loader({ params }: LoaderFunctionArgs) {
  const lang = langOfParams(params);
  const page = legalPages.find((name) => name === params.page);
  if (page === undefined) throw new Response(null, { status: 404, statusText: "Not Found" });
  const t = translator(lang);
  const title = t(`legal.${page}`);
  // A draft is no page to be found by.
  const seo = buildSeo({
    lang,
    path: `/legal/${page}`,
    title,
    description: t("legal.draftNote"),
    noindex: true,
  });
  return json({ page, document: legalDocumentOf(page, lang), seo });
}

export default function Legal() {
  const { page, document } = useLoaderData<typeof loader>();
  const { t } = useI18n();
  return (
    <div className="page legal">
      <Breadcrumbs crumbs={[]} />
      <h1>{t(`legal.${page}`)}</h1>
      <p className="panel panel-warn">
        <strong>{t("legal.draft")}</strong>
        <br />
        {t("legal.draftNote")}
      </p>
      {document.sections.map((section) => (
        <section key={section.heading} className="prose">
          <h2>{section.heading}</h2>
          <ul>
            {section.lines.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </section>
      ))}
      <p className="small soft">{t("legal.version", { version: document.version })}</p>
    </div>
  );
}
