import { createHash, randomBytes } from "node:crypto";
import { MedusaService } from "@medusajs/framework/utils";
import { ShopperAccess } from "./models/shopper-access";

export type AccessKind = "cart" | "order";

const tokenShape = /^[A-Za-z0-9_-]{43}$/;

const hashOf = (token: string) => createHash("sha256").update(token).digest("hex");

export default class ShopperAccessService extends MedusaService({ ShopperAccess }) {
  /**
   * Makes a new key to a cart or an order. A subject may have several: a retried payment whose first
   * answer was lost gets a fresh one, and the lost one harms nobody.
   * @returns the token, 43 characters of base64url (256 random bits); it can't be read again.
   */
  async issue(kind: AccessKind, subjectId: string): Promise<string> {
    const token = randomBytes(32).toString("base64url");
    await this.createShopperAccesses({ kind, subject_id: subjectId, token_hash: hashOf(token) });
    return token;
  }

  /** Whether this token opens exactly this cart or order. */
  async check(kind: AccessKind, subjectId: string, token: string | undefined): Promise<boolean> {
    if (!token || !tokenShape.test(token) || !subjectId) return false;
    const found = await this.listShopperAccesses(
      { kind, subject_id: subjectId, token_hash: hashOf(token) },
      { take: 1, select: ["id"] },
    );
    return found.length === 1;
  }
}
