import type {
  ProviderSendNotificationDTO,
  ProviderSendNotificationResultsDTO,
} from "@medusajs/framework/types";
import { AbstractNotificationProviderService, MedusaError } from "@medusajs/framework/utils";

export type LineOptions = { token: string; apiUrl: string; timeoutMs?: number };

/**
 * Push messages of the LINE Messaging API: POST /v2/bot/message/push with a channel access token.
 * `X-Line-Retry-Key` makes the same message one message for 24 hours: 409 says that it was accepted before.
 * https://developers.line.biz/en/reference/messaging-api/#send-push-message and …/#retry-api-request
 */
export default class LineNotificationService extends AbstractNotificationProviderService {
  static override identifier = "notification-line";

  constructor(
    _container: Record<string, unknown>,
    private readonly options: LineOptions,
  ) {
    super();
  }

  static override validateOptions(options: Record<string, unknown>): void {
    if (!options.token) throw new Error("notification-line needs a channel access token");
  }

  /**
   * @param notification `to`: a user, group or room id; `content.text`; `data.retry_key`: a UUID
   * @throws what LINE answered; the token is in no message
   */
  override async send(
    notification: ProviderSendNotificationDTO,
  ): Promise<ProviderSendNotificationResultsDTO> {
    const retryKey = notification.data?.retry_key;
    const answer = await fetch(new URL("/v2/bot/message/push", this.options.apiUrl), {
      method: "POST",
      headers: {
        Authorization: `Bearer ${this.options.token}`,
        "Content-Type": "application/json",
        ...(typeof retryKey === "string" ? { "X-Line-Retry-Key": retryKey } : {}),
      },
      body: JSON.stringify({
        to: notification.to,
        messages: [{ type: "text", text: notification.content?.text ?? "" }],
      }),
      redirect: "error",
      signal: AbortSignal.timeout(this.options.timeoutMs ?? 10_000),
    });
    const id = answer.headers.get("X-Line-Request-Id") ?? "";
    if (answer.ok || answer.status === 409) return { id };
    const said = (await answer.text()).slice(0, 200);
    throw new MedusaError(MedusaError.Types.UNEXPECTED_STATE, `LINE answered ${answer.status}: ${said}`);
  }
}
