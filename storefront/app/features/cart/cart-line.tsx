import { Form } from "@remix-run/react";
import { Icon } from "~/components/icon";
import { Link } from "~/components/link";
import { GoodsPicture } from "~/features/catalog/goods-picture";
import { useI18n } from "~/lib/i18n/use-i18n";
import type { CartLineView } from "./cart-view";

/** One line: picture, name, quantity and price. One form; each of its buttons works without scripts. */
export function CartLine({ line }: { line: CartLineView }) {
  const { t, href } = useI18n();
  return (
    <li className="cart-line">
      <div className="cart-line-picture">
        <GoodsPicture src={line.picture} alt="" />
      </div>
      <div className="cart-line-text">
        <h3 className="cart-line-title">
          {line.productHandle === null ? (
            line.title
          ) : (
            <Link to={href(`/products/${line.productHandle}`)}>{line.title}</Link>
          )}
        </h3>
        <p className="small soft">
          {line.option === null ? null : <span>{line.option} · </span>}
          <span className="number">{t("cart.each", { price: line.unitPrice })}</span>
        </p>
        {line.fault === null ? null : (
          <p className="fault cart-line-fault">
            <Icon name="alert" size={20} />
            <span>{line.fault}</span>
          </p>
        )}
      </div>
      <p className="cart-line-total number">
        <strong>{line.total}</strong>
      </p>
      <LineForm line={line} />
    </li>
  );
}

function LineForm({ line }: { line: CartLineView }) {
  const { t, href } = useI18n();
  const { title, quantity } = line;
  return (
    // The key makes a typed number give way to what the backend took.
    <Form
      method="post"
      action={href("/cart")}
      preventScrollReset
      className="cart-line-form"
      key={`${quantity}-${line.max}`}
    >
      <input type="hidden" name="line" value={line.id} />
      {/* The first submit button is what Enter presses: it takes the typed number as it is. */}
      <button type="submit" className="visually-hidden" tabIndex={-1} aria-hidden="true">
        {t("cart.setQuantity")}
      </button>
      <div className="stepper">
        <button
          type="submit"
          name="step"
          value="-1"
          disabled={quantity <= 1}
          aria-label={t("cart.lessOf", { title })}
        >
          <Icon name="minus" size={20} />
        </button>
        <input
          className="number"
          type="number"
          inputMode="numeric"
          name="quantity"
          min={1}
          max={99}
          required
          defaultValue={quantity}
          aria-label={t("cart.quantityOf", { title })}
          onBlur={(event) => {
            const typed = event.currentTarget;
            if (typed.value !== String(quantity) && typed.checkValidity()) typed.form?.requestSubmit();
          }}
        />
        <button
          type="submit"
          name="step"
          value="1"
          disabled={quantity >= line.max}
          aria-label={t("cart.moreOf", { title })}
        >
          <Icon name="plus" size={20} />
        </button>
      </div>
      <button
        type="submit"
        name="remove"
        value="1"
        formNoValidate
        className="button-text"
        aria-label={t("cart.removeOf", { title })}
      >
        {t("cart.remove")}
      </button>
    </Form>
  );
}
