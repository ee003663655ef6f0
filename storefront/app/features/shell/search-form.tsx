import { useLocation } from "@remix-run/react";
import { type FocusEvent, type KeyboardEvent, useRef } from "react";
import { Form } from "~/components/form";
import { Icon } from "~/components/icon";
import { forgetSearches, rememberSearch } from "~/features/search/recent-searches";
import { SuggestionList } from "~/features/search/suggestion-list";
import { useSuggestions } from "~/features/search/use-suggestions";
import { useI18n } from "~/lib/i18n/use-i18n";

/** Search is the catalogue with `q`: a plain GET form, with suggestions where there are scripts. */
export function SearchForm({ className, id }: { className: string; id: string }) {
  const { t, href } = useI18n();
  const input = useRef<HTMLInputElement>(null);
  const suggestions = useSuggestions();
  const q = new URLSearchParams(useLocation().search).get("q") ?? "";
  const listId = `${id}-suggestions`;

  function onKeyDown(event: KeyboardEvent<HTMLInputElement>) {
    if (event.key === "Escape") suggestions.close();
    if (!suggestions.isOpen) return;
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      suggestions.move(event.key === "ArrowDown" ? 1 : -1);
    }
    const chosen = suggestions.list[suggestions.active];
    if (event.key === "Enter" && chosen) {
      event.preventDefault();
      document.getElementById(`${listId}-${suggestions.active}`)?.querySelector("a")?.click();
    }
  }

  function onBlur(event: FocusEvent<HTMLFormElement>) {
    if (!event.currentTarget.contains(event.relatedTarget)) suggestions.close();
  }

  return (
    <Form
      role="search"
      method="get"
      action={href("/products")}
      className={`search-form ${className}`}
      key={q}
      onBlur={onBlur}
      onSubmit={() => {
        rememberSearch(input.current?.value ?? "");
        suggestions.close();
      }}
    >
      <label htmlFor={id} className="visually-hidden">
        {t("shell.search")}
      </label>
      <input
        ref={input}
        id={id}
        className="input"
        type="search"
        name="q"
        defaultValue={q}
        maxLength={100}
        placeholder={t("shell.searchHint")}
        autoComplete="off"
        role="combobox"
        aria-expanded={suggestions.isOpen}
        aria-controls={listId}
        aria-autocomplete="list"
        aria-activedescendant={suggestions.active >= 0 ? `${listId}-${suggestions.active}` : undefined}
        onChange={(event) => suggestions.type(event.currentTarget.value)}
        onFocus={(event) => suggestions.open(event.currentTarget.value)}
        onKeyDown={onKeyDown}
      />
      <button type="submit" className="button button-primary" aria-label={t("shell.searchButton")}>
        <Icon name="search" size={20} />
      </button>
      <SuggestionList
        id={listId}
        suggestions={suggestions}
        onForget={() => {
          forgetSearches();
          suggestions.close();
        }}
      />
    </Form>
  );
}
