import type { StockItem } from "@chumchon/contracts";
import { useFetcher } from "@remix-run/react";
import { Icon } from "~/components/icon";
import { Link } from "~/components/link";
import { useI18n } from "~/lib/i18n/use-i18n";
import { FaultText } from "./fault-text";
import { freshKey } from "./fresh-key";
import type { PortalFault } from "./portal-fault";
import { StockStateWord } from "./stock-state-word";

type Answer = { fault: PortalFault | null };

/** One thing: what lies there, a big minus and a big plus. The number answers at once and rolls back when refused. */
export function StockRow({ item, pageKey, mayMove }: { item: StockItem; pageKey: string; mayMove: boolean }) {
  const { t, href } = useI18n();
  const fetcher = useFetcher<Answer>({ key: `stock-${item.id}` });
  const pending = Number(fetcher.formData?.get("by") ?? 0);
  const name = item.variant === "" ? item.title : `${item.title} ${item.variant}`;
  return (
    <li className="portal-item card">
      <div className="portal-item-head">
        {item.picture === null ? (
          <span className="portal-item-blank" />
        ) : (
          <img src={item.picture} alt="" width={56} height={56} loading="lazy" />
        )}
        <div>
          <h2 className="portal-item-name">{name}</h2>
          <p className="small">
            <StockStateWord state={item.state} /> · {t("portal.free", { count: item.free + pending })} ·{" "}
            {t("portal.reserved", { count: item.reserved })}
          </p>
        </div>
      </div>
      <FaultText fault={fetcher.state === "idle" ? (fetcher.data?.fault ?? null) : null} />
      {mayMove ? (
        <fetcher.Form
          method="post"
          action={href("/portal/stock")}
          className="portal-stepper"
          onSubmit={(event) => {
            freshKey(event);
            const via = event.currentTarget.elements.namedItem("via");
            if (via instanceof HTMLInputElement) via.value = "script";
          }}
        >
          <input type="hidden" name="act" value="adjust" />
          <input type="hidden" name="via" value="" />
          <input type="hidden" name="item" value={item.id} />
          <input type="hidden" name="name" value={name.slice(0, 60)} />
          <input type="hidden" name="request_key" value={`${pageKey}-${item.id.slice(-12)}`} />
          <button
            className="button button-quiet portal-step"
            type="submit"
            name="by"
            value="-1"
            aria-label={t("portal.less", { name })}
          >
            <Icon name="minus" />
          </button>
          <output className="portal-number">{item.on_hand + pending}</output>
          <button
            className="button button-quiet portal-step"
            type="submit"
            name="by"
            value="1"
            aria-label={t("portal.more", { name })}
          >
            <Icon name="plus" />
          </button>
        </fetcher.Form>
      ) : (
        <output className="portal-number">{item.on_hand}</output>
      )}
      <Link className="portal-link small" to={href(`/portal/stock/${item.id}`)}>
        {t("portal.details")}
        <span className="visually-hidden">: {name}</span>
      </Link>
    </li>
  );
}
