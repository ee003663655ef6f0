import { useLocation, useRouteError, useRouteLoaderData } from "@remix-run/react";
import { Link } from "~/components/link";
import { useI18n } from "~/lib/i18n/use-i18n";
import type { loader } from "~/routes/($lang)._shop";
import { type ErrorKind, errorKindOf } from "./error-kind";
import { ShopFrame } from "./shop-frame";

/** The one error page: not found, not ready, or broken, each with a next step. */
export function ErrorPage() {
  const { t, href } = useI18n();
  const { pathname, search } = useLocation();
  const error = useRouteError();
  const { status, kind } = errorKindOf(error, pathname);
  const shop = useRouteLoaderData<typeof loader>("routes/($lang)._shop");
  return (
    <ShopFrame cartCount={shop?.cartCount ?? 0} notice={null} isDemo={shop?.isDemo ?? false}>
      <div className="page empty">
        <p className="soft number">{status}</p>
        <h1>{t(`error.title${kind}`)}</h1>
        <p className="soft">{t(`error.text${kind}`)}</p>
        <NextStep kind={kind} retry={`${pathname}${search}`} />
        <Link className="button" to={href("/")}>
          {t("error.home")}
        </Link>
      </div>
    </ShopFrame>
  );
}

function NextStep({ kind, retry }: { kind: ErrorKind; retry: string }) {
  const { t, href } = useI18n();
  if (kind === "404" || kind === "Order") {
    const isOrder = kind === "Order";
    return (
      <Link className="button button-primary" to={href(isOrder ? "/orders" : "/products")}>
        {t(isOrder ? "orders.title" : "error.seeGoods")}
      </Link>
    );
  }
  return (
    <a className="button button-primary" href={retry}>
      {t("error.retry")}
    </a>
  );
}
