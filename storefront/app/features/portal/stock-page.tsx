import type { StockItem } from "@chumchon/contracts";
import { Form } from "@remix-run/react";
import { Link } from "~/components/link";
import { useI18n } from "~/lib/i18n/use-i18n";
import { StockRow } from "./stock-row";

export type StockPageProps = {
  items: StockItem[];
  counts: { all: number; low: number; out: number };
  q: string;
  state: "low" | "out" | null;
  /** New with every answer: without scripts a form is one request. */
  pageKey: string;
  mayMove: boolean;
};

export function StockPage({ items, counts, q, state, pageKey, mayMove }: StockPageProps) {
  const { t, href } = useI18n();
  const chips = [
    { state: null, text: t("portal.all", { count: counts.all }), to: "/portal/stock" },
    {
      state: "low",
      text: t("portal.onlyLow", { count: counts.low + counts.out }),
      to: "/portal/stock?state=low",
    },
    { state: "out", text: t("portal.onlyOut", { count: counts.out }), to: "/portal/stock?state=out" },
  ];
  return (
    <>
      <h1>{t("portal.stock")}</h1>
      <Link className="portal-link" to={href("/portal/products")}>
        {t("goods.title")} →
      </Link>
      <Form method="get" className="portal-search">
        <label className="visually-hidden" htmlFor="stock-search">
          {t("portal.search")}
        </label>
        <input
          className="input"
          id="stock-search"
          type="search"
          name="q"
          defaultValue={q}
          maxLength={100}
          placeholder={t("portal.search")}
        />
        <button className="button button-quiet" type="submit">
          {t("portal.search")}
        </button>
      </Form>
      <ul className="portal-chips">
        {chips.map((chip) => (
          <li key={chip.to}>
            <Link
              className="portal-chip"
              to={href(chip.to)}
              {...(chip.state === state ? { "aria-current": "true" as const } : {})}
            >
              {chip.text}
            </Link>
          </li>
        ))}
      </ul>
      {items.length === 0 ? (
        <p className="panel">{t(counts.all === 0 ? "portal.noStock" : "portal.noMatch")}</p>
      ) : (
        <ul className="plain-list stack">
          {items.map((item) => (
            <StockRow key={item.id} item={item} pageKey={pageKey} mayMove={mayMove} />
          ))}
        </ul>
      )}
    </>
  );
}
