import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk";
import { mailOrderLinkStep } from "./steps/mail-order-link";

/** Mails the private link of an order to the shopper who gave an address; once, however often it is called. */
export const sendOrderLinkWorkflow = createWorkflow("send-order-link", (input: { order_id: string }) => {
  return new WorkflowResponse(mailOrderLinkStep(input));
});
