import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { createTransport } from "nodemailer";

export type MailOptions = {
  /** smtp(s)://user:password@host:port */
  smtpUrl?: string;
  /** Folder for .eml files where there is no mail server: demos and tests. */
  folder?: string;
  from: string;
};

export type Letter = { to: string; subject: string; text: string };

/** Sends plain letters. With neither server nor folder nothing is sent, and `send` says so. */
export default class MailService {
  private readonly options: MailOptions;

  constructor(_container: unknown, options: MailOptions) {
    this.options = options;
  }

  /**
   * @returns whether the letter left.
   * @throws what the mail server answered; the letter's text is never in a log.
   */
  async send(letter: Letter): Promise<boolean> {
    const message = { from: this.options.from, ...letter };
    if (this.options.smtpUrl) {
      await createTransport(this.options.smtpUrl).sendMail(message);
      return true;
    }
    if (!this.options.folder) return false;
    const built = await createTransport({ streamTransport: true, buffer: true }).sendMail(message);
    await mkdir(this.options.folder, { recursive: true });
    const name = `${Date.now()}-${built.messageId.replace(/[^A-Za-z0-9.@-]/g, "")}.eml`;
    await writeFile(join(this.options.folder, name), built.message as Buffer);
    return true;
  }
}
