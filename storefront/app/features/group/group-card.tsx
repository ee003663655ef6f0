import { Icon } from "~/components/icon";
import { Link } from "~/components/link";
import { useI18n } from "~/lib/i18n/use-i18n";
import type { GroupCardView } from "./group-view";

export function GroupCard({ group }: { group: GroupCardView }) {
  const { t, href } = useI18n();
  const facts = [
    t(`category.${group.category}`),
    ...(group.cohort === null ? [] : [t("group.cohort", { no: group.cohort })]),
  ];
  return (
    <article className="card group-card">
      {group.picture === null ? null : (
        <img
          className="group-card-picture"
          src={group.picture}
          alt=""
          width={800}
          height={800}
          loading="lazy"
        />
      )}
      <div className="group-card-text">
        <h2 className="group-card-name">
          <Link to={href(`/groups/${group.handle}`)}>{group.name}</Link>
        </h2>
        <p className="small soft group-card-place">
          <Icon name="pin" size={16} />
          {group.district} · {t("group.goods", { count: group.productCount })}
        </p>
        <p className="small soft">{facts.join(" · ")}</p>
        {group.income === null ? null : (
          <p className="small number group-card-income">{t("group.earned", { amount: group.income })}</p>
        )}
        {group.isPaused ? <p className="small stock-low">{t("group.pausedMark")}</p> : null}
      </div>
    </article>
  );
}
