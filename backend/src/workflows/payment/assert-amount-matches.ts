import { bahtToSatang, type MedusaAmount } from "@chumchon/money";
import type { MedusaContainer } from "@medusajs/framework/types";
import { MedusaError } from "@medusajs/framework/utils";
import { PAYMENT_RESOLUTION_MODULE } from "../../modules/payment-resolution";
import type PaymentResolutionService from "../../modules/payment-resolution/service";

/** Core completes with the first session that can still be paid. */
const payable = ["pending", "requires_more", "authorized", "captured", "pending_authorization"];

type CartWithSessions = {
  total?: unknown;
  payment_collection?: {
    payment_sessions?: { id: string; status: string; amount: unknown }[] | null;
  } | null;
};

/**
 * What is charged is what the cart costs: core itself does not compare (medusajs/medusa#16407). Sessions that our pay
 * workflow did not make are refused here, before an order is placed for them.
 * @throws MedusaError with code `cart_changed`.
 */
export async function assertAmountMatches(cart: CartWithSessions, container: MedusaContainer): Promise<void> {
  const session = cart.payment_collection?.payment_sessions?.find((each) => payable.includes(each.status));
  const { attempts } = container.resolve<PaymentResolutionService>(PAYMENT_RESOLUTION_MODULE);
  const attempt = session && (await attempts.findBySession(session.id));
  if (session && attempt) {
    // Amounts of core arrive in several shapes; the converter knows them all and throws on anything else.
    const total = bahtToSatang(cart.total as MedusaAmount);
    const asked = bahtToSatang(session.amount as MedusaAmount);
    if (total === asked && total === attempt.amountSatang) return;
  }
  throw new MedusaError(
    MedusaError.Types.NOT_ALLOWED,
    "The cart has changed since the payment was prepared. Look at it again and pay once more.",
    "cart_changed",
  );
}
