import Medusa from "@medusajs/js-sdk";

/** Staff pages are served by the backend itself, so the address is relative and the session cookie goes along. */
export const sdk = new Medusa({ baseUrl: "/", auth: { type: "session" } });
