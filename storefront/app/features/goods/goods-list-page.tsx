import type { PortalProduct } from "@chumchon/contracts";
import { Link } from "~/components/link";
import { useI18n } from "~/lib/i18n/use-i18n";

export type GoodsRow = {
  id: string;
  title: string;
  picture: string | null;
  price: string | null;
  state: PortalProduct["state"];
};

/** The group's goods, each with where it stands. */
export function GoodsListPage({ rows, mayEdit }: { rows: GoodsRow[]; mayEdit: boolean }) {
  const { t, href } = useI18n();
  return (
    <>
      <h1>{t("goods.title")}</h1>
      {mayEdit ? (
        <Link className="button button-primary button-wide" to={href("/portal/products/new")}>
          {t("goods.new")}
        </Link>
      ) : null}
      {rows.length === 0 ? <p className="panel">{t("goods.none")}</p> : null}
      <ul className="plain-list stack">
        {rows.map((row) => (
          <li key={row.id}>
            <Link className="portal-item card goods-row" to={href(`/portal/products/${row.id}`)}>
              <span className="portal-item-head">
                {row.picture === null ? (
                  <span className="portal-item-blank" />
                ) : (
                  <img src={row.picture} alt="" width={56} height={56} loading="lazy" />
                )}
                <span className="goods-row-words">
                  <strong>{row.title}</strong>
                  <span>{row.price ?? t("goods.noPrice")}</span>
                  <span className={row.state === "returned" ? "small stock-out" : "small soft"}>
                    {t(`goods.state.${row.state}`)}
                  </span>
                </span>
              </span>
            </Link>
          </li>
        ))}
      </ul>
    </>
  );
}
