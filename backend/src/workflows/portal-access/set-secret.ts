import type { MedusaContainer } from "@medusajs/framework/types";
import { Modules } from "@medusajs/framework/utils";
import { PORTAL_DOOR } from "../../modules/auth-phone-pin/service";
import { weaknessOf } from "../../modules/portal-access/domain/weak-secret";
import { PortalRefusal } from "./portal-refusal";

const provider = "phone-pin";

const why = {
  short: "รหัสต้องเป็นตัวเลข 6 หลัก หรือรหัสผ่านอย่างน้อย 8 ตัว",
  easy: "รหัสนี้เดาง่ายเกินไป กรุณาเลือกตัวเลขที่ไม่เรียงกันและไม่ซ้ำกัน",
  phone: "กรุณาอย่าใช้ตัวเลขจากเบอร์โทรของตัวเอง",
};

/** @throws PortalRefusal 400 `secret_weak`, which says why */
export function assertStrong(secret: string, phone: string): void {
  const weakness = weaknessOf(secret, phone);
  if (weakness) throw new PortalRefusal(400, "secret_weak", why[weakness], { fields: { secret: weakness } });
}

/** Gives a phone its PIN or password: the first one, or another in place of it. */
export async function setSecret(container: MedusaContainer, phone: string, secret: string): Promise<void> {
  const auth = container.resolve(Modules.AUTH);
  const known = await hasSecret(container, phone);
  const { success, error } = known
    ? await auth.updateProvider(provider, { door: PORTAL_DOOR, entity_id: phone, secret })
    : await auth.register(provider, {
        url: "",
        headers: {},
        query: {},
        protocol: PORTAL_DOOR,
        body: { phone, secret },
      });
  if (!success) throw new Error(`The PIN was not set: ${error}`);
}

export async function hasSecret(container: MedusaContainer, phone: string): Promise<boolean> {
  const found = await container
    .resolve(Modules.AUTH)
    .listProviderIdentities({ entity_id: phone, provider }, { take: 1, select: ["id"] });
  return found.length === 1;
}
