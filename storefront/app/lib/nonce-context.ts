import { createContext } from "react";

/** The nonce of this answer on the server; empty in the browser, which hides nonces from scripts anyway. */
export const NonceContext = createContext<string | undefined>(undefined);
