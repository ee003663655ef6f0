import { createHash, randomBytes } from "node:crypto";
import { MedusaService } from "@medusajs/framework/utils";
import { ShopperAccess } from "./models/shopper-access";

export type AccessKind = "cart" | "order";

/** What a key is made for, when it may be made only once: one letter, one key. */
export type AccessPurpose = "mail" | `refund-account:${string}` | `refund-paid:${string}`;

const tokenShape = /^[A-Za-z0-9_-]{43}$/;

const hashOf = (token: string) => createHash("sha256").update(token).digest("hex");

export default class ShopperAccessService extends MedusaService({ ShopperAccess }) {
  /**
   * Makes a new key to a cart or an order. A subject may have several: a retried payment whose first
   * answer was lost gets a fresh one, and the lost one harms nobody.
   * @returns the token, 43 characters of base64url (256 random bits); it can't be read again.
   */
  async issue(kind: AccessKind, subjectId: string): Promise<string> {
    return this.create(kind, subjectId, null);
  }

  /**
   * Makes the one key for this purpose, so that an event that comes twice sends one letter: the table refuses a second
   * one, whoever comes first.
   * @returns null when there is one already.
   */
  async issueOnce(kind: AccessKind, subjectId: string, purpose: AccessPurpose): Promise<string | null> {
    if (await this.isIssued(kind, subjectId, purpose)) return null;
    try {
      return await this.create(kind, subjectId, purpose);
    } catch (error) {
      if (await this.isIssued(kind, subjectId, purpose)) return null;
      throw error;
    }
  }

  /** Takes back the key of a letter that could not be sent, so that it can be tried again. */
  async withdraw(kind: AccessKind, subjectId: string, purpose: AccessPurpose): Promise<void> {
    const keys = await this.listShopperAccesses({ kind, subject_id: subjectId, purpose }, { select: ["id"] });
    await this.deleteShopperAccesses(keys.map((key) => key.id));
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

  private async create(kind: AccessKind, subjectId: string, purpose: AccessPurpose | null): Promise<string> {
    const token = randomBytes(32).toString("base64url");
    await this.createShopperAccesses({ kind, subject_id: subjectId, token_hash: hashOf(token), purpose });
    return token;
  }

  private async isIssued(kind: AccessKind, subjectId: string, purpose: AccessPurpose): Promise<boolean> {
    const found = await this.listShopperAccesses({ kind, subject_id: subjectId, purpose }, { take: 1 });
    return found.length > 0;
  }
}
