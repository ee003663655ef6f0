/** Fields of the checkout's form, in the order of the page. */
export const checkoutFields = [
  "name",
  "phone",
  "email",
  "address_line",
  "address_key",
  "note",
  "privacy_version",
  "method",
] as const;
export type CheckoutField = (typeof checkoutFields)[number];

/** What stands in the form, as it was typed. */
export type CheckoutValues = {
  name: string;
  phone: string;
  email: string;
  address_line: string;
  /** What the sub-district is looked for with. */
  area_query: string;
  /** The chosen row of the address data, "" when there is none. */
  address_key: string;
  note: string;
  /** The version of the privacy notice whose box is ticked, "" when it is not. */
  privacy_version: string;
  method: "promptpay" | "card";
  /** Ids of the groups whose goods are fetched; null where no group offers it. */
  pickup: string[] | null;
};

type WayOfGroup = { id: string; offersPickup: boolean; delivery: "parcel" | "pickup" };

/** Whether the shopper comes for everything: then the form needs no place to send anything to. */
export function isAllFetched(groups: readonly WayOfGroup[], pickup: CheckoutValues["pickup"]): boolean {
  const isFetched = ({ id, offersPickup, delivery }: WayOfGroup) =>
    offersPickup && (pickup?.includes(id) ?? delivery === "pickup");
  return groups.length > 0 && groups.every(isFetched);
}

/** What is wrong with a field, in words of the page's language. */
export type FieldFaults = Partial<Record<CheckoutField, string>>;

/** One row to choose: sub-district, district, province and postcode in one line. */
export type AreaChoice = { key: string; label: string };

/** Why the order was not placed. */
export type CheckoutProblem = {
  /** Where it is shown: above the form, or at the payment that it is about. */
  place: "top" | "payment";
  text: string;
  /** Goods that are short, one line each; the cart is where they are mended. */
  items: string[];
  /** True when the cart has to be changed first. */
  mendCart: boolean;
  /** Set when nothing is wrong but the crowd: the page presses the button again after so many seconds. */
  retrySeconds: number | null;
};

/** What the action answers when the page is to be shown again: nothing typed is lost. */
export type CheckoutReply = {
  values: CheckoutValues;
  faults: FieldFaults;
  problem: CheckoutProblem | null;
  choices: AreaChoice[];
  /** True after "search": the list answers to what was typed. */
  searched: boolean;
};
