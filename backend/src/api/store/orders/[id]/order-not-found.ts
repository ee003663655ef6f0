import type { ErrorBody } from "@chumchon/contracts";

/** The same answer as for a wrong token: ids can't be tried out. */
export const orderNotFound: ErrorBody = {
  type: "not_found",
  code: "order_not_found",
  message: "There is no such order.",
};
