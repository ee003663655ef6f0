import latin400 from "@fontsource/ibm-plex-sans-thai-looped/files/ibm-plex-sans-thai-looped-latin-400-normal.woff2?url";
import latin600 from "@fontsource/ibm-plex-sans-thai-looped/files/ibm-plex-sans-thai-looped-latin-600-normal.woff2?url";
import thai400 from "@fontsource/ibm-plex-sans-thai-looped/files/ibm-plex-sans-thai-looped-thai-400-normal.woff2?url";
import thai600 from "@fontsource/ibm-plex-sans-thai-looped/files/ibm-plex-sans-thai-looped-thai-600-normal.woff2?url";

const THAI = "U+0E01-0E5B";

/** The shop's letters for the badge's own page: a partner's page need not have any of Thai. */
export const badgeFonts = [
  face(latin400, 400),
  face(latin600, 600),
  face(thai400, 400, THAI),
  face(thai600, 600, THAI),
].join("");

function face(url: string, weight: 400 | 600, range = "U+0000-00FF"): string {
  return `@font-face{font-family:"IBM Plex Sans Thai Looped";font-weight:${weight};font-display:swap;src:url("${url}") format("woff2");unicode-range:${range}}`;
}
