import { listMembersResponse } from "@chumchon/contracts";
import { formatThaiDate } from "@chumchon/thai";
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { json } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { actOnMembers } from "~/features/portal/act-on-members.server";
import { callPortal } from "~/features/portal/call-portal.server";
import { MembersPage } from "~/features/portal/members-page";
import { portalMeta } from "~/features/portal/portal-meta";
import { langOfParams, localPath } from "~/lib/i18n/lang";

export const meta: MetaFunction = ({ location }) => portalMeta("portal.people", location.pathname);

export async function loader({ request, params }: LoaderFunctionArgs) {
  const lang = langOfParams(params);
  const { members, invites } = await callPortal(request, listMembersResponse, "/portal/members");
  return json({
    members,
    invites: invites.map(({ id, name, role, expires_at }) => ({
      id,
      name,
      role,
      until: formatThaiDate(new Date(expires_at), lang, "dateTime"),
    })),
  });
}

export async function action({ request, params }: ActionFunctionArgs) {
  return actOnMembers(request, await request.formData(), localPath(langOfParams(params), "/portal/members"));
}

export default function Members() {
  const answer = useActionData<typeof action>();
  return (
    <MembersPage
      {...useLoaderData<typeof loader>()}
      fault={answer?.fault ?? null}
      made={answer?.invite ?? null}
      typed={answer?.typed ?? null}
    />
  );
}
