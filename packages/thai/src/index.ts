export { bahtText } from "./baht-text";
export {
  type BangkokYearRange,
  BE_OFFSET,
  bangkokYearRange,
  beYear,
  isDate,
  toBangkokDate,
} from "./bangkok-date";
export { compareThai } from "./compare-thai";
export { foldThai } from "./fold-thai";
export { formatThaiDate, type ThaiDateStyle } from "./format-thai-date";
export { normalizeThai } from "./normalize-thai";
export { type ParsedThaiDate, parseThaiDate, type ThaiDateReason } from "./parse-thai-date";
export {
  MAX_NAME_GRAPHEMES,
  type ParsedPersonName,
  type PersonName,
  type PersonNameReason,
  parsePersonName,
  splitThaiName,
} from "./person-name";
export { type SearchFields, searchFields, searchQuery } from "./search-text";
export { graphemeLength, segmentThai } from "./segment-thai";
export { shapeThai } from "./shape-thai";
export { type ParsedThaiPhone, parseThaiPhone, type ThaiPhoneReason } from "./thai-phone";
export { thaiSortKey } from "./thai-sort-key";
