// Loaded with every page of the dashboard, like the texts.
import "../thai-letters.css";
import { en } from "./en";
import { th } from "./th";

/** The dashboard merges these under its own texts; our pages ask for the namespace `market`. */
export default { th: { market: th }, en: { market: en } };
