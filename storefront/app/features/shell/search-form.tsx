import { Form, useLocation } from "@remix-run/react";
import { Icon } from "~/components/icon";
import { useI18n } from "~/lib/i18n/use-i18n";

/** Search is the catalogue with `q`; a plain GET form. */
export function SearchForm({ className, id }: { className: string; id: string }) {
  const { t, href } = useI18n();
  const q = new URLSearchParams(useLocation().search).get("q") ?? "";
  return (
    <Form
      role="search"
      method="get"
      action={href("/products")}
      className={`search-form ${className}`}
      key={q}
    >
      <label htmlFor={id} className="visually-hidden">
        {t("shell.search")}
      </label>
      <input
        id={id}
        className="input"
        type="search"
        name="q"
        defaultValue={q}
        maxLength={100}
        placeholder={t("shell.searchHint")}
        autoComplete="off"
      />
      <button type="submit" className="button button-primary" aria-label={t("shell.searchButton")}>
        <Icon name="search" size={20} />
      </button>
    </Form>
  );
}
