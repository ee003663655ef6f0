export { allocate } from "./allocate";
export { type Decimals, formatAmount, formatBahtText, formatMillionBaht, formatPrice } from "./format-money";
export { bahtToSatang, MAX_BAHT_SATANG, type MedusaAmount, satangToBaht } from "./medusa-amount";
export { assertSatang, isSatang, type Locale, parseSatang, sumSatang } from "./satang";
