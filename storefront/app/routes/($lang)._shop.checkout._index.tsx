import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { json } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import type { CheckoutReply } from "~/features/checkout/checkout-form";
import { CheckoutPage } from "~/features/checkout/checkout-page";
import { loadCheckout } from "~/features/checkout/load-checkout.server";
import { submitCheckout } from "~/features/checkout/submit-checkout.server";
import { buyerOf } from "~/lib/buyer.server";
import { langOfParams } from "~/lib/i18n/lang";
import { translator } from "~/lib/i18n/translate";
import { buildSeo } from "~/lib/seo.server";
import { metaOf } from "~/lib/seo-meta";
import { getShopSession } from "~/lib/session.server";

export const meta: MetaFunction<typeof loader> = ({ data }) => metaOf(data);

export async function loader({ request, params }: LoaderFunctionArgs) {
  const lang = langOfParams(params);
  const t = translator(lang);
  const view = await loadCheckout(await getShopSession(request), lang);
  const seo = buildSeo({
    lang,
    path: "/checkout",
    title: t("checkout.title"),
    description: t("checkout.description"),
    noindex: true,
  });
  return json({ view, seo });
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const lang = langOfParams(params);
  const session = await getShopSession(request);
  return submitCheckout(session, await request.formData(), buyerOf(session, context), lang);
}

export default function Checkout() {
  const { view } = useLoaderData<typeof loader>();
  // The action answers with nothing but this shape, or with a redirect.
  const reply = useActionData<CheckoutReply>();
  return <CheckoutPage view={view} reply={reply} />;
}
