import type { MedusaContainer } from "@medusajs/framework/types";
import { Modules } from "@medusajs/framework/utils";
import { PORTAL_DOOR } from "../../modules/auth-phone-pin/service";
import { PORTAL_ACCESS_MODULE } from "../../modules/portal-access";
import { readMemberPhone } from "../../modules/portal-access/domain/member-phone";
import { addressWaits, phoneWaits, type Waits } from "../../modules/portal-access/domain/sign-in-waits";
import type PortalAccessService from "../../modules/portal-access/service";
import { WORLD_MODULE } from "../../modules/world";
import type WorldService from "../../modules/world/service";
import { PortalRefusal } from "./portal-refusal";

type SignIn = { phone: string; secret: string; address: string };

const provider = "phone-pin";

/**
 * Opens a session for the first group of the member. The try is counted before it is made, by phone and by address,
 * so that twenty at once are twenty; an unknown phone, a wrong PIN and somebody without a group get the same answer.
 *
 * @throws PortalRefusal 401 `sign_in_refused`, 429 `sign_in_wait` (details.seconds), 429 `sign_in_locked`
 */
export async function signIn(container: MedusaContainer, { phone, secret, address }: SignIn) {
  const access: PortalAccessService = container.resolve(PORTAL_ACCESS_MODULE);
  const name = await phoneKey(container, phone);
  const keys = { phone: `phone:${name}`, address: `address:${address}` };
  await takeTry(access, keys.address, addressWaits);
  await takeTry(access, keys.phone, phoneWaits);
  const proven = await provesPhone(container, name, secret);
  const member = proven ? await access.members.byPhone(name) : undefined;
  const [groupId] = member && !member.cutOffAt ? await access.members.groupsOf(member.id) : [];
  if (!member || !groupId) {
    throw new PortalRefusal(401, "sign_in_refused", "เบอร์โทรหรือรหัสไม่ถูกต้อง กรุณาตรวจสอบแล้วลองอีกครั้ง");
  }
  await access.tries.clear(keys.phone);
  await access.tries.giveBack(keys.address);
  return access.sessions.open({ groupId, memberId: member.id });
}

/** Whether the phone exists and this is its secret; takes as long either way. */
export async function provesPhone(
  container: MedusaContainer,
  phone: string,
  secret: string,
): Promise<boolean> {
  const { success } = await container.resolve(Modules.AUTH).authenticate(provider, {
    url: "",
    headers: {},
    query: {},
    protocol: PORTAL_DOOR,
    body: { phone, secret },
  });
  return success === true;
}

/** A phone as it is stored; what can be no phone keeps its text, and fails like an unknown one. */
async function phoneKey(container: MedusaContainer, text: string): Promise<string> {
  const world: WorldService = container.resolve(WORLD_MODULE);
  const read = readMemberPhone(text, await world.getKind());
  return read.ok ? read.phone : `?${text.slice(0, 40)}`;
}

export async function takeTry(access: PortalAccessService, key: string, waits: Waits): Promise<void> {
  const taken = await access.tries.take(key, waits);
  if (taken.ok) return;
  if (taken.reason === "locked") {
    throw new PortalRefusal(
      429,
      "sign_in_locked",
      "ใส่รหัสผิดหลายครั้ง ระบบจึงล็อกเบอร์นี้ไว้ กรุณาติดต่อเจ้าหน้าที่สมาคมให้ปลดล็อก",
    );
  }
  throw new PortalRefusal(429, "sign_in_wait", `กรุณารอ ${taken.seconds} วินาทีแล้วลองอีกครั้ง`, {
    details: { seconds: taken.seconds },
  });
}
