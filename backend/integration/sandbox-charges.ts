import type { OmiseSandbox } from "@chumchon/omise-sandbox";

export type SandboxCharge = {
  id: string;
  amount: number;
  status: string;
  paid: boolean;
  metadata: { cart_id?: string; session_id?: string };
  expires_at: string | null;
  return_uri: string | null;
  authorize_uri: string | null;
};

/** What Omise has of one cart, oldest first. */
export function chargesOf(sandbox: OmiseSandbox, cartId: string): SandboxCharge[] {
  // The sandbox hands out what the API shows; these are the fields that the tests look at.
  return (sandbox.charges() as SandboxCharge[]).filter((charge) => charge.metadata?.cart_id === cartId);
}

export function onlyChargeOf(sandbox: OmiseSandbox, cartId: string): SandboxCharge {
  const charges = chargesOf(sandbox, cartId);
  if (charges.length !== 1 || !charges[0]) throw new Error(`${charges.length} charges of cart ${cartId}`);
  return charges[0];
}
