import type {
  AuthorizePaymentInput,
  AuthorizePaymentOutput,
  CancelPaymentInput,
  CancelPaymentOutput,
  CapturePaymentInput,
  CapturePaymentOutput,
  DeletePaymentInput,
  DeletePaymentOutput,
  GetPaymentStatusInput,
  GetPaymentStatusOutput,
  InitiatePaymentInput,
  InitiatePaymentOutput,
  Logger,
  PaymentSessionStatus,
  RefundPaymentInput,
  RefundPaymentOutput,
  RetrievePaymentInput,
  RetrievePaymentOutput,
  UpdatePaymentInput,
  UpdatePaymentOutput,
  WebhookActionResult,
} from "@medusajs/framework/types";
import {
  AbstractPaymentProvider,
  ContainerRegistrationKeys,
  MathBN,
  MedusaError,
} from "@medusajs/framework/utils";
import { type Attempt, type AttemptState, type AttemptStore, type Method, methods } from "./attempt-store";
import { authorizeAttempt } from "./authorize-attempt";
import { createOmiseClient, type OmiseClientConfig } from "./client/create-omise-client";
import type { OmiseClient } from "./client/omise-types";
import { namedRefund, type RefundApprovals } from "./refund-approvals";
import { confirmRefund, refundCharge } from "./refund-charge";

export type OmiseProviderOptions = Partial<OmiseClientConfig> & {
  /** Opens the store on the application's PostgreSQL connection. */
  attempts: (pg: unknown) => AttemptStore;
  /** Opens the refunds that were paid by bank on the same connection. */
  approvals: (pg: unknown) => RefundApprovals;
  /** How long a PromptPay QR lives. */
  qrMinutes: number;
  /** The clock; the machine's own unless told. */
  now?: () => Date;
};

const statusOfState: Record<AttemptState, PaymentSessionStatus> = {
  new: "pending",
  creating: "pending_authorization",
  unknown: "pending_authorization",
  pending: "pending_authorization",
  successful: "captured",
  failed: "error",
  expired: "error",
  abandoned: "error",
  reversed: "canceled",
};

/**
 * PromptPay and cards with 3-D Secure at Omise.
 *
 * The payment session holds nothing but the method: it is public. What was asked of Omise and what came of it is in
 * the attempt store, found by session id. Core calls `cancelPayment` and `deletePayment` on the losers of races,
 * with the winner's data: they never touch a charge.
 */
export default class OmisePaymentProvider extends AbstractPaymentProvider<OmiseProviderOptions> {
  static override identifier = "omise";

  private readonly logger: Logger;
  private readonly attempts: AttemptStore;
  private readonly approvals: RefundApprovals;
  private readonly qrMinutes: number;
  private readonly now: () => Date;
  private client_: OmiseClient | undefined;

  constructor(cradle: Record<string, unknown>, options: OmiseProviderOptions) {
    super(cradle, options);
    this.logger = cradle.logger as Logger;
    this.attempts = options.attempts(cradle[ContainerRegistrationKeys.PG_CONNECTION]);
    this.approvals = options.approvals(cradle[ContainerRegistrationKeys.PG_CONNECTION]);
    this.qrMinutes = options.qrMinutes;
    this.now = options.now ?? (() => new Date());
  }

  /** Only our own pay workflow makes sessions that can be paid; what a client sends along is dropped. */
  override async initiatePayment(input: InitiatePaymentInput): Promise<InitiatePaymentOutput> {
    const sessionId = String(input.context?.idempotency_key ?? "");
    return { id: sessionId, data: { session_id: sessionId, method: methodOf(input.data) } };
  }

  override async updatePayment(input: UpdatePaymentInput): Promise<UpdatePaymentOutput> {
    return { data: { session_id: input.data?.session_id, method: methodOf(input.data) } };
  }

  /**
   * Finds or makes the charge of this session. Never makes a second one: an attempt is claimed once, in the database,
   * and whoever comes later looks for what became of it.
   */
  override async authorizePayment(input: AuthorizePaymentInput): Promise<AuthorizePaymentOutput> {
    const sessionId = String(input.context?.idempotency_key ?? input.data?.session_id ?? "");
    const client = this.client();
    const attempt = await authorizeAttempt(
      {
        client,
        attempts: this.attempts,
        logger: this.logger,
        qrMinutes: this.qrMinutes,
        now: this.now,
      },
      sessionId,
    );
    if (!attempt) {
      this.logger.warn(`payment-omise: session ${sessionId} was not made by the pay route; refused`);
      return { status: "error", data: { session_id: sessionId } };
    }
    return { status: statusOfState[attempt.state], data: publicData(attempt) };
  }

  /** Charges are captured by Omise at once. */
  override async capturePayment(input: CapturePaymentInput): Promise<CapturePaymentOutput> {
    const attempt = await this.attemptOf(input);
    if (attempt?.state === "successful") return { data: publicData(attempt) };
    throw new MedusaError(MedusaError.Types.NOT_ALLOWED, "This payment has not been paid at Omise.");
  }

  /** Core calls this on the winner's charge when a second confirmation loses a race: it must do nothing. */
  override async cancelPayment(input: CancelPaymentInput): Promise<CancelPaymentOutput> {
    return { data: input.data };
  }

  override async deletePayment(input: DeletePaymentInput): Promise<DeletePaymentOutput> {
    const sessionId = input.data?.session_id;
    if (typeof sessionId === "string" && sessionId !== "") await this.attempts.abandonNew(sessionId);
    return { data: input.data };
  }

  /**
   * Sends money back as the payment's data name it: a card at Omise; PromptPay, which Omise can't send back, only by an
   * approval of what people paid by bank, which is used once and for which nobody is called. Not before the payment is
   * booked: core refunds by itself when placing an order fails after the charge (compensate-payment-if-needed), and the
   * payment case that is opened for it would then promise money that is gone.
   * @throws MedusaError not_allowed without such an approval, unexpected_state while the outcome at Omise is not known.
   */
  override async refundPayment(input: RefundPaymentInput): Promise<RefundPaymentOutput> {
    const attempt = await this.attemptOf(input);
    if (!attempt?.chargeId || attempt.state !== "successful") {
      throw new MedusaError(MedusaError.Types.NOT_ALLOWED, "There is no paid charge to refund.");
    }
    if (!attempt.bookedAt) {
      throw new MedusaError(
        MedusaError.Types.NOT_ALLOWED,
        "This payment is not in the books of an order, so it is not refunded here. Look for its payment case.",
      );
    }
    const amountSatang = MathBN.mult(input.amount, 100).toNumber();
    const refundId = String(input.context?.idempotency_key ?? "");
    const named = namedRefund(input.data);
    if (named?.by === "approval") {
      await this.spendApproval({
        approvalId: named.id,
        sessionId: attempt.sessionId,
        amountSatang,
        refundId,
      });
    } else if (attempt.method === "promptpay") {
      throw noApproval();
    } else if (named?.by === "found") {
      await confirmRefund(this.client(), { chargeId: attempt.chargeId, refundId: named.id, amountSatang });
    } else {
      const refundKey = named?.id ?? refundId;
      await refundCharge(this.client(), { chargeId: attempt.chargeId, amountSatang, refundKey });
    }
    return { data: publicData(attempt) };
  }

  private async spendApproval(used: Parameters<RefundApprovals["use"]>[0]): Promise<void> {
    if (!(await this.approvals.use(used))) throw noApproval();
  }

  override async retrievePayment(input: RetrievePaymentInput): Promise<RetrievePaymentOutput> {
    const attempt = await this.attemptOf(input);
    return { data: attempt ? publicData(attempt) : {} };
  }

  override async getPaymentStatus(input: GetPaymentStatusInput): Promise<GetPaymentStatusOutput> {
    const attempt = await this.attemptOf(input);
    return attempt
      ? { status: statusOfState[attempt.state], data: publicData(attempt) }
      : { status: "pending", data: {} };
  }

  /** Core's webhook door forgets an event when the process dies within 5 s; ours is POST /hooks/omise. */
  override async getWebhookActionAndData(): Promise<WebhookActionResult> {
    return { action: "not_supported" };
  }

  private attemptOf(input: { data?: Record<string, unknown> }): Promise<Attempt | undefined> {
    return this.attempts.findBySession(String(input.data?.session_id ?? ""));
  }

  /** Made when first needed, so that an application without keys starts and shows its goods. */
  private client(): OmiseClient {
    const { secretKey, publicKey, apiUrl, vaultUrl, timeoutMs } = this.config;
    if (!secretKey) {
      throw new MedusaError(MedusaError.Types.UNEXPECTED_STATE, "OMISE_SECRET_KEY is not set.");
    }
    this.client_ ??= createOmiseClient({ secretKey, publicKey, apiUrl, vaultUrl, timeoutMs });
    return this.client_;
  }
}

function methodOf(data: Record<string, unknown> | undefined): Method | undefined {
  return methods.find((method) => method === data?.method);
}

function noApproval(): MedusaError {
  return new MedusaError(
    MedusaError.Types.NOT_ALLOWED,
    "Omise คืนเงินพร้อมเพย์ไม่ได้ ให้คืนผ่านหน้า “คืนเงิน” โดยโอนเข้าบัญชีผู้ซื้อ (Omise can't refund PromptPay: use the page “Refunds” and transfer it to the shopper's bank account.)",
    "bank_refund_needed",
  );
}

function publicData(attempt: Attempt): Record<string, unknown> {
  return { session_id: attempt.sessionId, method: attempt.method };
}
