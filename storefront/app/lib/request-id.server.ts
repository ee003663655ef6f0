/** The number of the request that is being answered; server/follow-request.mjs keeps it. Undefined outside of one. */
export function currentRequestId(): string | undefined {
  const read: unknown = Reflect.get(globalThis, Symbol.for("chumchon.requestId"));
  const id: unknown = typeof read === "function" ? read() : undefined;
  return typeof id === "string" ? id : undefined;
}
