import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { env } from "../../../env";
import { hearLine } from "../../../workflows/alert/link-line";
import { RefusalLimit } from "../refusal-limit";
import { addressOf, refuseTooMany } from "../refuse-too-many";
import { readLineEvents } from "./line-events";
import { isSignedByLine } from "./line-signature";

/** LINE itself never comes to it: only requests that are refused count. */
const limit = new RefusalLimit({ refusals: 30, perMs: 60_000, addresses: 10_000 });

/**
 * What people write to the shop's LINE account. Everything is done before the 200: a failure makes LINE come again,
 * where redelivery is on, and the same message twice ends as once.
 */
export const POST = async (req: MedusaRequest, res: MedusaResponse) => {
  const secret = env.LINE_CHANNEL_SECRET;
  if (!secret) {
    const message = "There is no such route.";
    return void res.status(404).json({ type: "not_found", code: "route_not_found", message });
  }
  if (refuseTooMany(req, res, limit)) return;
  const rawBody = Buffer.isBuffer(req.rawBody) ? req.rawBody : Buffer.alloc(0);
  if (!isSignedByLine(secret, rawBody, req.headers["x-line-signature"])) {
    limit.count(addressOf(req), Date.now());
    req.scope
      .resolve(ContainerRegistrationKeys.LOGGER)
      .warn("hooks/line: refused a request without a valid signature");
    const message = "Sign the request.";
    return void res.status(401).json({ type: "unauthorized", code: "bad_signature", message });
  }
  const events = readLineEvents(req.body);
  if (!events) {
    const message = "These are no events.";
    return void res.status(400).json({ type: "invalid_data", code: "no_event", message });
  }
  for (const event of events) await hearLine(req.scope, event);
  res.status(200).json({});
};
