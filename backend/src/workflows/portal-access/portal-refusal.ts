import type { ErrorBody } from "@chumchon/contracts";

/** What a member is told when an act is refused: the status and the body of the answer. */
export class PortalRefusal extends Error {
  readonly status: number;
  readonly body: ErrorBody;

  constructor(
    status: number,
    code: string,
    message: string,
    more: Pick<ErrorBody, "fields" | "details"> = {},
  ) {
    super(message);
    this.name = "PortalRefusal";
    this.status = status;
    this.body = { type: typeOf(status), code, message, ...more };
  }
}

/** The same for everything that is not there and everything that is another group's. */
export const notFound = () =>
  new PortalRefusal(404, "portal_not_found", "ไม่พบรายการนี้ในกลุ่มของคุณ กรุณากลับไปเลือกใหม่");

function typeOf(status: number): string {
  if (status === 404) return "not_found";
  if (status === 401) return "unauthorized";
  if (status === 409) return "conflict";
  return status === 400 ? "invalid_data" : "not_allowed";
}
