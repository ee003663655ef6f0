import { json, type LoaderFunctionArgs } from "@remix-run/node";
import { Outlet, useLoaderData } from "@remix-run/react";
import { loadPortal } from "~/features/portal/load-portal.server";
import { PortalFrame } from "~/features/portal/portal-frame";
import { langOfParams } from "~/lib/i18n/lang";

export async function loader({ request, params }: LoaderFunctionArgs) {
  langOfParams(params);
  const { view, headers } = await loadPortal(request);
  return json({ view }, { headers });
}

export default function Portal() {
  const { view } = useLoaderData<typeof loader>();
  return (
    <PortalFrame view={view}>
      <Outlet />
    </PortalFrame>
  );
}
