import type { ActionFunctionArgs, MetaFunction } from "@remix-run/node";
import { Form } from "@remix-run/react";
import { useEffect, useState } from "react";
import { keepToken } from "~/features/portal/enter-portal.server";
import { portalMeta } from "~/features/portal/portal-meta";
import { langOfParams, localPath } from "~/lib/i18n/lang";
import { useI18n } from "~/lib/i18n/use-i18n";

export const meta: MetaFunction = ({ location }) => portalMeta("portal.assistTitle", location.pathname);

export async function action({ request, params }: ActionFunctionArgs) {
  const token = String((await request.formData()).get("token") ?? "").slice(0, 80);
  return keepToken(request, token, localPath(langOfParams(params), "/portal"));
}

/** Staff come here from Medusa Admin. The token stands after the #, so that no log and no referrer has it. */
export default function Assist() {
  const { t } = useI18n();
  const [token, setToken] = useState("");
  useEffect(() => setToken(window.location.hash.slice(1)), []);
  return (
    <Form method="post" className="stack" reloadDocument>
      <h1>{t("portal.assistTitle")}</h1>
      <input type="hidden" name="token" value={token} />
      <noscript>{t("portal.needsScript")}</noscript>
      <button className="button button-primary button-wide" type="submit" disabled={token === ""}>
        {t("portal.assistOpen")}
      </button>
    </Form>
  );
}
