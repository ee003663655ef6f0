import type { StockItem, StockMovementView } from "@chumchon/contracts";
import { Link } from "~/components/link";
import { useI18n } from "~/lib/i18n/use-i18n";
import { FaultText } from "./fault-text";
import type { PortalFault } from "./portal-fault";
import { StockForms } from "./stock-forms";
import { StockStateWord } from "./stock-state-word";

export type StockItemPageProps = {
  item: StockItem;
  history: (StockMovementView & { when: string })[];
  pageKey: string;
  mayMove: boolean;
  fault: PortalFault | null;
};

export function StockItemPage({ item, history, pageKey, mayMove, fault }: StockItemPageProps) {
  const { t, href } = useI18n();
  const name = item.variant === "" ? item.title : `${item.title} ${item.variant}`;
  return (
    <>
      <Link className="portal-link" to={href("/portal/stock")}>
        ← {t("portal.back")}
      </Link>
      <h1>{name}</h1>
      <div className="portal-figure card">
        <span>{t("portal.onHand")}</span>
        <span className="portal-number">{item.on_hand}</span>
        <span className="small">
          <StockStateWord state={item.state} /> · {t("portal.free", { count: item.free })} ·{" "}
          {t("portal.reserved", { count: item.reserved })}
        </span>
      </div>
      <FaultText fault={fault} />
      {mayMove ? <StockForms item={item} name={name} pageKey={pageKey} /> : null}
      <section className="stack" aria-labelledby="history">
        <h2 id="history">{t("portal.history")}</h2>
        {history.length === 0 ? <p className="soft">{t("portal.noHistory")}</p> : null}
        <ul className="plain-list portal-history">
          {history.map((movement) => (
            <li key={movement.id}>
              <span>
                {t(`portal.kind.${movement.kind}`)}{" "}
                <strong className="number">{signed(movement.delta)}</strong>{" "}
                {movement.reason === null ? null : t(`portal.reason.${movement.reason}`)}{" "}
                {movement.undone ? t("portal.wasUndone") : null}
                <br />
                <span className="small soft">
                  {movement.by} · {movement.when}
                </span>
              </span>
              <span className="number">{t("portal.leaves", { count: movement.stocked_after })}</span>
            </li>
          ))}
        </ul>
      </section>
    </>
  );
}

const signed = (delta: number) => (delta < 0 ? `−${-delta}` : `+${delta}`);
