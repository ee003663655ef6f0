import type { SaleFact } from "@chumchon/contracts";
import { PortalRefusal } from "../portal-access/portal-refusal";

export const incomplete = (missing: readonly SaleFact[]) =>
  new PortalRefusal(400, "product_incomplete", "ข้อมูลสินค้ายังไม่ครบ กรุณาเติมข้อมูลที่ขาดแล้วส่งอีกครั้ง", {
    fields: Object.fromEntries(missing.map((fact) => [fact, "missing"])),
  });

export const foreignPicture = () =>
  new PortalRefusal(404, "portal_not_found", "ไม่พบรูปนี้ในกลุ่มของคุณ กรุณาถ่ายหรือเลือกรูปใหม่");

export const priceMissing = () =>
  new PortalRefusal(400, "product_incomplete", "สินค้าที่ขายอยู่ต้องมีราคาและน้ำหนัก กรุณาใส่ให้ครบ", {
    fields: { price: "missing" },
  });
