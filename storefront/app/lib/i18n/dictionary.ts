import { cartPageTexts } from "~/features/cart/cart-page-texts";
import { cartTexts } from "~/features/cart/cart-texts";
import { catalogTexts } from "~/features/catalog/catalog-texts";
import { checkoutTexts } from "~/features/checkout/checkout-texts";
import { goodsTexts } from "~/features/goods/goods-texts";
import { groupTexts } from "~/features/group/group-texts";
import { homeTexts } from "~/features/home/home-texts";
import { impactTexts } from "~/features/impact/impact-texts";
import { legalTexts } from "~/features/legal/legal-texts";
import { knownOrderTexts } from "~/features/order/known-order-texts";
import { orderTexts } from "~/features/order/order-texts";
import { passportTexts } from "~/features/passport/passport-texts";
import { alertTexts } from "~/features/portal/alert-texts";
import { portalOrderTexts } from "~/features/portal/order-texts";
import { portalPassportTexts } from "~/features/portal/passport-texts";
import { portalErrorTexts } from "~/features/portal/portal-error-texts";
import { portalTexts } from "~/features/portal/portal-texts";
import { saleTexts } from "~/features/portal/sale-texts";
import { refundTexts } from "~/features/refund/refund-texts";
import { searchTexts } from "~/features/search/search-texts";
import { shellTexts } from "~/features/shell/shell-texts";

/** Every text of the interface; each feature keeps its own file of texts, joined here. */
export const dictionary = {
  ...searchTexts,
  ...shellTexts,
  ...homeTexts,
  ...catalogTexts,
  ...groupTexts,
  ...impactTexts,
  ...cartTexts,
  ...cartPageTexts,
  ...checkoutTexts,
  ...orderTexts,
  ...knownOrderTexts,
  ...passportTexts,
  ...refundTexts,
  ...legalTexts,
  ...portalTexts,
  ...portalOrderTexts,
  ...portalErrorTexts,
  ...portalPassportTexts,
  ...saleTexts,
  ...alertTexts,
  ...goodsTexts,
} as const;

export type Dictionary = typeof dictionary;
export type TextKey = keyof Dictionary;
