export type { AddressRow, BilingualName } from "./address/address-row";
export {
  type AddressInput,
  type AddressReason,
  type CheckedAddress,
  checkAddress,
} from "./address/check-address";
export { findByKey, findByPostcode, findTambon, searchAddress } from "./address/find-address";
