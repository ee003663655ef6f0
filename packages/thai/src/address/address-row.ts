/** A name in both languages. */
export interface BilingualName {
  readonly th: string;
  readonly en: string;
}

/** One choice of an address form: a tambon (แขวง in Bangkok) with one of its postcodes. */
export interface AddressRow {
  /** Names this row in a form: the tambon code (a readable stand-in where none is known), "-", the postcode. */
  readonly key: string;
  /** Six digits, or "" for the few tambons whose code the data set does not know. */
  readonly tambonCode: string;
  readonly tambon: BilingualName;
  /** Four digits, or "". */
  readonly amphoeCode: string;
  readonly amphoe: BilingualName;
  /** Two digits. */
  readonly provinceCode: string;
  readonly province: BilingualName;
  readonly postcode: string;
}
