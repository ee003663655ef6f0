import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { json } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { enterPortal, loadInvite } from "~/features/portal/enter-portal.server";
import { InvitePage } from "~/features/portal/invite-page";
import { portalMeta } from "~/features/portal/portal-meta";
import { langOfParams, localPath } from "~/lib/i18n/lang";

export const meta: MetaFunction = ({ location }) => portalMeta("portal.inviteTitle", location.pathname);

const tokenOf = (token: string | undefined) => (token ?? "").replace(/[^A-Za-z0-9_-]/g, "").slice(0, 80);

export async function loader({ params }: LoaderFunctionArgs) {
  langOfParams(params);
  return json(await loadInvite(tokenOf(params.token)));
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const form = await request.formData();
  const door = `/portal/invitations/${tokenOf(params.token)}` as const;
  const home = localPath(langOfParams(params), "/portal");
  return enterPortal(request, context, door, { secret: String(form.get("secret") ?? "") }, home);
}

export default function Invite() {
  const { invite, fault } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return <InvitePage invite={invite} fault={answer?.fault ?? fault} />;
}
