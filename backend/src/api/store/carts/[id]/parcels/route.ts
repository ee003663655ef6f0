import { chooseParcelsBody } from "@chumchon/contracts";
import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { chooseParcelsWorkflow } from "../../../../../workflows/group/choose-parcels";
import { bodyOf } from "../../../../validate";
import { readParcels } from "./read-parcels";

/** What each group's parcel costs; may be asked before there is an address. */
export const GET = async (req: MedusaRequest, res: MedusaResponse) => {
  res.json(await readParcels(req.scope, req.params.id ?? ""));
};

/** Chooses parcel or pickup for every group in the cart and drops what belongs to none; may be repeated. */
export const POST = async (req: MedusaRequest, res: MedusaResponse) => {
  const cart_id = req.params.id ?? "";
  const { pickup } = bodyOf(req, chooseParcelsBody);
  await chooseParcelsWorkflow(req.scope).run({ input: { cart_id, pickup } });
  res.json(await readParcels(req.scope, cart_id));
};
