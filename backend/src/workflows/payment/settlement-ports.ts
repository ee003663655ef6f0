import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { PAYMENT_RESOLUTION_MODULE } from "../../modules/payment-resolution";
import type { AttemptRow, OrderCancelReason } from "../../modules/payment-resolution/attempt-row";
import type { PaymentAttempts } from "../../modules/payment-resolution/attempt-store";
import type { CaseBook } from "../../modules/payment-resolution/case-book";
import type PaymentResolutionService from "../../modules/payment-resolution/service";
import { type Asked, askForCharge, askOmise, expireCharge } from "./ask-omise";
import { bookPayment } from "./book-payment";
import { cancelUnpaidOrder } from "./cancel-unpaid-order";
import { keysAreLive, omiseGateway } from "./omise-gateway";
import { orderOfCart, type PaidOrder } from "./order-of-cart";
import { placeOrderOfPaidCart } from "./place-order-of-paid-cart";

/**
 * Everything that settling reads and does. The application binds it to Medusa, PostgreSQL and Omise (below); the proof
 * `simulate` binds the same settling to a world with a clock of its own.
 */
export type SettlementPorts = {
  attempts: PaymentAttempts;
  cases: Pick<CaseBook, "open">;
  /** Whether our own keys are live keys. */
  keysLive: boolean;
  now(): Date;
  askOmise(attempt: AttemptRow): Promise<Asked>;
  askForCharge(chargeId: string): Promise<Asked>;
  expireCharge(chargeId: string): Promise<Asked>;
  orderOfCart(cartId: string): Promise<PaidOrder | undefined>;
  bookPayment(attempt: AttemptRow, orderId: string): Promise<void>;
  cancelUnpaidOrder(order: {
    orderId: string;
    reason: OrderCancelReason;
    cancelledBy?: string;
  }): Promise<void>;
  /** @returns false when no order can take the money. */
  placeOrderOfPaidCart(attempt: AttemptRow): Promise<boolean>;
  warn(message: string): void;
};

export function settlementPorts(container: MedusaContainer): SettlementPorts {
  const { attempts, cases } = container.resolve<PaymentResolutionService>(PAYMENT_RESOLUTION_MODULE);
  const logger = container.resolve(ContainerRegistrationKeys.LOGGER);
  return {
    attempts,
    cases,
    keysLive: keysAreLive(),
    now: () => new Date(),
    askOmise: (attempt) => askOmise(omiseGateway(), attempt),
    askForCharge: (chargeId) => askForCharge(omiseGateway(), chargeId),
    expireCharge: (chargeId) => expireCharge(omiseGateway(), chargeId),
    orderOfCart: (cartId) => orderOfCart(container, cartId),
    bookPayment: (attempt, orderId) => bookPayment(container, attempt, orderId),
    cancelUnpaidOrder: (order) => cancelUnpaidOrder(container, order),
    placeOrderOfPaidCart: (attempt) => placeOrderOfPaidCart(container, attempt),
    warn: (message) => logger.warn(message),
  };
}
