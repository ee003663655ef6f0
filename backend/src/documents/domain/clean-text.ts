/** Marks that turn text around: in a name they would make the figures beside it read backwards. */
const TURNING = /[\u200E\u200F\u061C\u202A-\u202E\u2066-\u2069]/g;

/** A text as it may leave the house: nothing invisible that changes what is read. Line breaks stay. */
export function cleanText(text: string): string {
  return text.replace(TURNING, "").replace(/[^\P{Cc}\n]+/gu, " ");
}
