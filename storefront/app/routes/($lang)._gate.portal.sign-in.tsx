import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { json } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { enterPortal } from "~/features/portal/enter-portal.server";
import { portalMeta } from "~/features/portal/portal-meta";
import { SignInPage } from "~/features/portal/sign-in-page";
import { env } from "~/lib/env.server";
import { langOfParams, localPath } from "~/lib/i18n/lang";

export const meta: MetaFunction = ({ location }) => portalMeta("portal.signIn", location.pathname);

export async function loader({ params }: LoaderFunctionArgs) {
  langOfParams(params);
  return json({ isSample: env.DEPLOYMENT === "demo" });
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const form = await request.formData();
  const body = {
    phone: String(form.get("phone") ?? "").slice(0, 40),
    secret: String(form.get("secret") ?? ""),
  };
  return enterPortal(request, context, "/portal/session", body, localPath(langOfParams(params), "/portal"));
}

export default function SignIn() {
  const { isSample } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return <SignInPage isSample={isSample} fault={answer?.fault ?? null} phone={answer?.phone ?? ""} />;
}
