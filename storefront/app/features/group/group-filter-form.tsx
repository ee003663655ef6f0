import { Form } from "~/components/form";
import { categoryHandles } from "~/features/shell/category-handles";
import { useI18n } from "~/lib/i18n/use-i18n";
import type { GroupFilter } from "./group-filter";

export type GroupFilterFormProps = {
  filter: GroupFilter;
  amphoes: readonly { code: string; name: string }[];
};

/** Narrows the list of groups; a plain GET form. */
export function GroupFilterForm({ filter, amphoes }: GroupFilterFormProps) {
  const { t, href } = useI18n();
  return (
    <Form method="get" action={href("/groups")} className="card group-filter">
      <div className="field">
        <label htmlFor="groups-q">{t("groups.q")}</label>
        <input
          id="groups-q"
          className="input"
          type="search"
          name="q"
          defaultValue={filter.q}
          maxLength={100}
        />
      </div>
      <div className="field">
        <label htmlFor="groups-amphoe">{t("groups.amphoe")}</label>
        <select id="groups-amphoe" className="input" name="amphoe" defaultValue={filter.amphoe ?? ""}>
          <option value="">{t("groups.anyAmphoe")}</option>
          {amphoes.map((amphoe) => (
            <option key={amphoe.code} value={amphoe.code}>
              {amphoe.name}
            </option>
          ))}
        </select>
      </div>
      <div className="field">
        <label htmlFor="groups-category">{t("catalog.category")}</label>
        <select id="groups-category" className="input" name="category" defaultValue={filter.category ?? ""}>
          <option value="">{t("catalog.anyCategory")}</option>
          {categoryHandles.map((handle) => (
            <option key={handle} value={handle}>
              {t(`category.${handle}`)}
            </option>
          ))}
        </select>
      </div>
      <button type="submit" className="button button-primary">
        {t("groups.apply")}
      </button>
    </Form>
  );
}
