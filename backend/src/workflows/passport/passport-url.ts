import { env } from "../../env";

/** The public page that a passport's QR leads to. */
export const passportUrl = (code: string): string => new URL(`/passports/${code}`, env.SHOP_URL).href;
