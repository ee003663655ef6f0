/**
 * The one amount in a text of the shop, in integer satang: "฿1,250.50", "1,250.50 บาท", "85,312,450".
 * Written apart from the shop's own money code, so that a mistake there is not repeated here.
 *
 * @throws when the text has no amount, or more than one
 */
export function satangIn(text: string | null): number {
  const amounts = [...(text ?? "").matchAll(/(\d{1,3}(?:,\d{3})+|\d+)(?:\.(\d{2}))?/g)];
  const [amount] = amounts;
  if (!amount || amounts.length > 1) throw new Error(`"${text}" is not one amount.`);
  const baht = Number((amount[1] ?? "").replaceAll(",", ""));
  return baht * 100 + Number(amount[2] ?? "0");
}
