import type { MedusaContainer } from "@medusajs/framework/types";
import { mailRefundNewsWorkflow } from "../workflows/refund/mail-refund-news";

/** Letters about refunds whose event was lost, or that the mail server did not take. */
export default async function mailRefundLetters(container: MedusaContainer) {
  await mailRefundNewsWorkflow(container).run({ input: {} });
}

export const config = { name: "mail-refund-news", schedule: "*/10 * * * *" };
