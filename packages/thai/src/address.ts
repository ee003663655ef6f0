export type { AddressRow, BilingualName } from "./address/address-row";
export {
  type AddressInput,
  type AddressReason,
  type CheckedAddress,
  checkAddress,
} from "./address/check-address";
export { findByKey, findByPostcode, findTambon } from "./address/find-address";
export { searchAddress } from "./address/search-address";
