import { useLocation } from "@remix-run/react";
import { Form } from "~/components/form";
import { useI18n } from "~/lib/i18n/use-i18n";

/** One piece of a product into the cart from a card; a product with options sends to its page first. */
export function QuickAddForm({ handle, title }: { handle: string; title: string }) {
  const { t, href } = useI18n();
  const { pathname, search } = useLocation();
  return (
    <Form method="post" action={href("/cart/add")} preventScrollReset>
      <input type="hidden" name="product" value={handle} />
      <input type="hidden" name="return_to" value={`${pathname}${search}`} />
      <button
        type="submit"
        className="button button-quiet button-wide"
        aria-label={t("card.addNamed", { title })}
      >
        {t("card.add")}
      </button>
    </Form>
  );
}
