import type { LoaderFunctionArgs } from "@remix-run/node";
import { Outlet, useLoaderData } from "@remix-run/react";
import { ShopFrame } from "~/features/shell/shop-frame";
import { env } from "~/lib/env.server";
import { langOfParams } from "~/lib/i18n/lang";
import { pageData } from "~/lib/page-data.server";
import { cartCountOf, commitShopSession, getShopSession, takeNotice } from "~/lib/session.server";

/** What the frame of every page needs; the only place that shows and clears the last action's notice. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  langOfParams(params);
  const session = await getShopSession(request);
  const notice = takeNotice(session);
  const frame = { cartCount: cartCountOf(session), notice, isDemo: env.DEPLOYMENT === "demo" };
  return pageData(frame, notice === null ? {} : await commitShopSession(session));
}

export default function Shop() {
  const { cartCount, notice, isDemo } = useLoaderData<typeof loader>();
  return (
    <ShopFrame cartCount={cartCount} notice={notice} isDemo={isDemo}>
      <Outlet />
    </ShopFrame>
  );
}
