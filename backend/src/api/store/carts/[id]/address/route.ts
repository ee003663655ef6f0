import { checkoutAddress } from "@chumchon/contracts";
import { findByKey } from "@chumchon/thai/address";
import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { setDeliveryWorkflow } from "../../../../../workflows/cart/set-delivery";
import { bodyOf, invalidRequest } from "../../../../validate";
import { readDelivery } from "./read-delivery";

/** Stores who gets the goods and where they are sent, if they are, with the version of the privacy notice that was accepted. */
export const POST = async (req: MedusaRequest, res: MedusaResponse) => {
  const body = bodyOf(req, checkoutAddress);
  const delivery = readDelivery(
    body,
    body.address_key === undefined ? undefined : await findByKey(body.address_key),
  );
  if (!delivery.ok) return void res.status(400).json(invalidRequest(delivery.fields));
  await setDeliveryWorkflow(req.scope).run({
    input: {
      cart_id: req.params.id ?? "",
      email: body.email || null,
      address: delivery.address,
      metadata: {
        // Core copies this to the order: by it a hold ends when its goods are reserved (modules/order-guards).
        cart_id: req.params.id ?? "",
        privacy_version: body.privacy_version,
        privacy_accepted_at: new Date().toISOString(),
        delivery_note: body.note ?? "",
        address_key: body.address_key ?? "",
      },
    },
  });
  res.status(200).json({ cart: { id: req.params.id } });
};
