import type {
  AuthenticationInput,
  AuthenticationResponse,
  AuthIdentityDTO,
  AuthIdentityProviderService,
} from "@medusajs/framework/types";
import { AbstractAuthModuleProvider, MedusaError } from "@medusajs/framework/utils";
import { hashSecret, matchesSecret } from "./hash-secret";

/** What our own routes put where core's public /auth routes put "http" or "https". */
export const PORTAL_DOOR = "portal";

const refused: AuthenticationResponse = { success: false, error: "The phone or the PIN is wrong." };

/**
 * Sign-in by phone and PIN (or password). It only answers calls that come through our own routes, which count tries
 * before they ask: core's /auth/:actor/:provider would let anybody try PINs and take phones without a limit.
 */
export default class PhonePinAuthService extends AbstractAuthModuleProvider {
  static override identifier = "phone-pin";
  static override DISPLAY_NAME = "Phone and PIN";

  /** `body.phone` is normalised by the caller and is the identity's name. */
  override async register(
    data: AuthenticationInput,
    identities: AuthIdentityProviderService,
  ): Promise<AuthenticationResponse> {
    const call = readCall(data);
    if (!call) return refused;
    if (await find(identities, call.phone)) return refused;
    const identity = await identities.create({
      entity_id: call.phone,
      provider_metadata: { secret: await hashSecret(call.secret) },
    });
    return { success: true, authIdentity: withoutSecret(identity) };
  }

  override async authenticate(
    data: AuthenticationInput,
    identities: AuthIdentityProviderService,
  ): Promise<AuthenticationResponse> {
    const call = readCall(data);
    if (!call) return refused;
    const identity = await find(identities, call.phone);
    const hashed = identity?.provider_identities?.find((each) => each.provider === this.provider)
      ?.provider_metadata?.secret;
    const matches = await matchesSecret(call.secret, typeof hashed === "string" ? hashed : undefined);
    return identity && matches ? { success: true, authIdentity: withoutSecret(identity) } : refused;
  }

  /** Sets another secret. */
  override async update(
    data: Record<string, unknown>,
    identities: AuthIdentityProviderService,
  ): Promise<AuthenticationResponse> {
    const { entity_id, secret, door } = data;
    if (door !== PORTAL_DOOR || typeof entity_id !== "string" || typeof secret !== "string") return refused;
    const identity = await identities.update(entity_id, {
      provider_metadata: { secret: await hashSecret(secret) },
    });
    return { success: true, authIdentity: withoutSecret(identity) };
  }
}

function readCall({ protocol, body }: AuthenticationInput): { phone: string; secret: string } | undefined {
  if (protocol !== PORTAL_DOOR || !body?.phone || !body.secret) return undefined;
  return { phone: body.phone, secret: body.secret };
}

async function find(
  identities: AuthIdentityProviderService,
  phone: string,
): Promise<AuthIdentityDTO | undefined> {
  try {
    return await identities.retrieve({ entity_id: phone });
  } catch (error) {
    if (error instanceof Error && "type" in error && error.type === MedusaError.Types.NOT_FOUND)
      return undefined;
    throw error;
  }
}

function withoutSecret(identity: AuthIdentityDTO): AuthIdentityDTO {
  const copy = { ...identity };
  copy.provider_identities = copy.provider_identities?.map((each) => ({ ...each, provider_metadata: {} }));
  return copy;
}
