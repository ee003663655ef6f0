import { generate } from "promptparse";

/** No phone number starts with two zeros after the country code: nobody can be paid through it. */
const UNPAYABLE_PHONE = "0000000000";

/** EMVCo merchant QR text of a PromptPay transfer of exactly this amount, CRC included. */
export function promptPayPayload(amountSatang: number): string {
  return generate.anyId({ type: "MSISDN", target: UNPAYABLE_PHONE, amount: amountSatang / 100 });
}
