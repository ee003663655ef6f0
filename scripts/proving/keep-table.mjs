import fs from "node:fs";

/**
 * Replaces what stands between `<!-- proof:name -->` and `<!-- /proof:name -->`; a proof that has no such place yet
 * gets one at the end.
 *
 * @param {string} file
 * @param {string} name
 * @param {string} text
 */
export function keepTable(file, name, text) {
  const before = fs.existsSync(file) ? fs.readFileSync(file, "utf8") : "# Proofs\n";
  fs.writeFileSync(file, withTable(before, name, text));
}

/**
 * @param {string} document
 * @param {string} name
 * @param {string} text
 */
export function withTable(document, name, text) {
  const [open, close] = [`<!-- proof:${name} -->`, `<!-- /proof:${name} -->`];
  const block = `${open}\n${text}\n${close}`;
  const start = document.indexOf(open);
  const end = document.indexOf(close, start);
  if (start < 0 || end < 0) return `${document.trimEnd()}\n\n## ${name}\n\n${block}\n`;
  return document.slice(0, start) + block + document.slice(end + close.length);
}
