const PIN = /^\d{6}$/;
const MIN_PASSWORD = 8;

/**
 * Why a secret may not be chosen: `short` (neither six digits nor eight characters), `easy` (what somebody who found
 * the phone would try first), `phone` (part of the member's own number). null: it may.
 */
export function weaknessOf(secret: string, phone: string): "short" | "easy" | "phone" | null {
  if (!PIN.test(secret)) {
    if ([...secret].length < MIN_PASSWORD) return "short";
    return new Set(secret).size < 4 ? "easy" : null;
  }
  if (new Set(secret).size < 3 || isRun(secret)) return "easy";
  if (secret.slice(0, 3) === secret.slice(3)) return "easy";
  return phone.endsWith(secret) ? "phone" : null;
}

/** 123456, 654321, 890123 … */
function isRun(pin: string): boolean {
  const steps = [...pin].slice(1).map((digit, index) => (Number(digit) - Number(pin[index]) + 10) % 10);
  return steps.every((step) => step === 1) || steps.every((step) => step === 9);
}
