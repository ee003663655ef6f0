import type {
  ProviderSendNotificationDTO,
  ProviderSendNotificationResultsDTO,
} from "@medusajs/framework/types";
import { AbstractNotificationProviderService } from "@medusajs/framework/utils";
import { createTransport } from "nodemailer";

export type SmtpOptions = {
  /** smtp(s)://user:password@host:port */
  url: string;
  from: string;
};

/** Plain e-mail through the mail server that is set. */
export default class SmtpNotificationService extends AbstractNotificationProviderService {
  static override identifier = "notification-smtp";

  constructor(
    _container: Record<string, unknown>,
    private readonly options: SmtpOptions,
  ) {
    super();
  }

  /** @throws what the mail server answered */
  override async send(
    notification: ProviderSendNotificationDTO,
  ): Promise<ProviderSendNotificationResultsDTO> {
    const sent = await createTransport(this.options.url).sendMail({
      from: this.options.from,
      to: notification.to,
      subject: notification.content?.subject ?? "",
      text: notification.content?.text ?? "",
    });
    return { id: sent.messageId };
  }
}
