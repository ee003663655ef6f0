import type { PortalProduct, SaleFact } from "@chumchon/contracts";
import { Link } from "~/components/link";
import { FaultText } from "~/features/portal/fault-text";
import { useI18n } from "~/lib/i18n/use-i18n";
import { GoodsForm, type GoodsFormProps } from "./goods-form";
import type { GoodsLogView } from "./goods-view";

export type GoodsPageProps = GoodsFormProps & {
  title: string;
  state: PortalProduct["state"] | null;
  note: string | null;
  missing: SaleFact[];
  shelf: { itemId: string; count: number } | null;
  log: GoodsLogView[];
  mayEdit: boolean;
};

/** One product: where it stands, its form, and who changed what. */
export function GoodsPage(props: GoodsPageProps) {
  const { t, href } = useI18n();
  const { title, state, note, missing, shelf, log, mayEdit, ...form } = props;
  const fault = form.faults.form ?? (Object.keys(form.faults).length > 0 ? "goods.fault.form" : undefined);
  return (
    <>
      <Link className="portal-link" to={href("/portal/products")}>
        ← {t("portal.back")}
      </Link>
      <h1>{title}</h1>
      {state === null ? null : <p className="small soft">{t(`goods.state.${state}`)}</p>}
      {note === null ? null : <p className="panel panel-warn">{t("goods.returnedNote", { note })}</p>}
      {state === "waiting" || state === "changed" ? (
        <p className="panel">{t(`goods.stateNote.${state}`)}</p>
      ) : null}
      <FaultText fault={fault === undefined ? null : { key: fault }} />
      <MissingFacts missing={missing} />
      {shelf === null ? null : (
        <Link className="portal-link" to={href(`/portal/stock/${shelf.itemId}`)}>
          {t("goods.stockAt", { count: shelf.count })}
        </Link>
      )}
      {/* A new answer is a new form: its fields keep what was typed as their first values. */}
      {mayEdit ? <GoodsForm key={JSON.stringify(form.values)} {...form} /> : null}
      <GoodsLog log={log} />
    </>
  );
}

function MissingFacts({ missing }: { missing: SaleFact[] }) {
  const { t } = useI18n();
  if (missing.length === 0) return null;
  return (
    <section className="panel" aria-labelledby="missing-title">
      <h2 id="missing-title" className="portal-item-name">
        {t("goods.stillMissing")}
      </h2>
      <ul>
        {missing.map((fact) => (
          <li key={fact}>{t(`goods.missing.${fact}`)}</li>
        ))}
      </ul>
    </section>
  );
}

function GoodsLog({ log }: { log: GoodsLogView[] }) {
  const { t } = useI18n();
  if (log.length === 0) return null;
  return (
    <section aria-labelledby="log-title">
      <h2 id="log-title">{t("goods.log")}</h2>
      <ul className="plain-list portal-history">
        {log.map((entry) => (
          <li key={entry.id}>
            <span>
              {t(`goods.act.${entry.act}`)} {entry.line}
            </span>
            <span className="small soft">{entry.when}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
