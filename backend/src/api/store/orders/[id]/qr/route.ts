import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { fetchQrSvg } from "../../../../../workflows/payment/fetch-qr-svg";
import { paymentOfOrder } from "../../../../../workflows/payment/payment-of-order";
import { renderQrPng } from "../../../../../workflows/payment/render-qr-png";
import { queryOf } from "../../../../validate";
import { orderNotFound } from "../order-not-found";
import { qrQuery } from "./middlewares";

/** The PromptPay QR as a picture, only while it can be paid. */
export const GET = async (req: MedusaRequest, res: MedusaResponse) => {
  const { format } = queryOf(req, qrQuery);
  const found = await paymentOfOrder(req.scope, req.params.id ?? "");
  res.setHeader("cache-control", "no-store");
  if (!found) return void res.status(404).json(orderNotFound);
  const { payment, attempt } = found;
  if (!payment.has_qr || !attempt.qrUri) {
    const message = "This order has no QR to pay at the moment.";
    return void res.status(404).json({ type: "not_found", code: "no_qr", message });
  }
  const svg = await fetchQrSvg(attempt.qrUri);
  res.setHeader("x-content-type-options", "nosniff");
  if (format === "png") {
    return void res
      .status(200)
      .type("image/png")
      .send(await renderQrPng(svg));
  }
  // An SVG is a document: opened by itself it may run nothing and load nothing.
  res.setHeader("content-security-policy", "default-src 'none'; style-src 'unsafe-inline'; sandbox");
  res.status(200).type("image/svg+xml").send(svg);
};
