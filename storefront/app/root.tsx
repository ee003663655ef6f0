import latin400 from "@fontsource/ibm-plex-sans-thai-looped/files/ibm-plex-sans-thai-looped-latin-400-normal.woff2?url";
import latin600 from "@fontsource/ibm-plex-sans-thai-looped/files/ibm-plex-sans-thai-looped-latin-600-normal.woff2?url";
import thai400 from "@fontsource/ibm-plex-sans-thai-looped/files/ibm-plex-sans-thai-looped-thai-400-normal.woff2?url";
import thai600 from "@fontsource/ibm-plex-sans-thai-looped/files/ibm-plex-sans-thai-looped-thai-600-normal.woff2?url";
import type { LinksFunction, MetaFunction } from "@remix-run/node";
import { Links, Meta, Outlet, Scripts, ScrollRestoration } from "@remix-run/react";
import { type ReactNode, useContext } from "react";
import { errorKindOf } from "~/features/shell/error-kind";
import { ErrorPage } from "~/features/shell/error-page";
import { langOfPath } from "~/lib/i18n/lang";
import { translator } from "~/lib/i18n/translate";
import { useI18n } from "~/lib/i18n/use-i18n";
import { NonceContext } from "~/lib/nonce-context";
import { useInAppNavigation } from "~/lib/use-in-app-navigation";
import appStyles from "~/styles/app.css?url";

export const links: LinksFunction = () => [
  { rel: "stylesheet", href: appStyles },
  ...[thai400, thai600, latin400, latin600].map((href) => ({
    rel: "preload" as const,
    as: "font" as const,
    type: "font/woff2",
    href,
    crossOrigin: "anonymous" as const,
  })),
  { rel: "icon", href: "/favicon.svg", type: "image/svg+xml" },
  { rel: "icon", href: "/favicon.ico", sizes: "32x32" },
  { rel: "apple-touch-icon", href: "/apple-touch-icon.png" },
];

/** For pages that failed; every other page has tags of its own. */
export const meta: MetaFunction = ({ error, location }) => {
  const t = translator(langOfPath(location.pathname));
  if (error === undefined) return [{ title: t("site.name") }];
  const { kind } = errorKindOf(error, location.pathname);
  return [
    { title: `${t(`error.title${kind}`)} · ${t("site.name")}` },
    { name: "robots", content: "noindex" },
  ];
};

export function Layout({ children }: { children: ReactNode }) {
  const nonce = useContext(NonceContext);
  const { lang } = useI18n();
  useInAppNavigation();
  return (
    <html lang={lang}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="theme-color" content="#fbf8f2" />
        <meta name="format-detection" content="telephone=no" />
        <Meta />
        <Links />
      </head>
      <body>
        {children}
        <ScrollRestoration {...(nonce === undefined ? {} : { nonce })} />
        <Scripts {...(nonce === undefined ? {} : { nonce })} />
      </body>
    </html>
  );
}

export default function App() {
  return <Outlet />;
}

export function ErrorBoundary() {
  return <ErrorPage />;
}
