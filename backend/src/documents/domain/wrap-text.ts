let segmenter: Intl.Segmenter | undefined;

/** What may not begin a line: closing marks, and ๆ and ฯ, which belong to the word before. */
const CLOSING = /^[\s.,:;!?%)\]}»”’ๆฯ…]+$/u;
const OPENING = /^[([{«“‘]+$/u;

/**
 * Cuts a text into lines no wider than `width`, between words: Thai has no spaces to cut at, so the words come from
 * ICU's dictionary. A word that is wider than a line (a long id) is cut between its characters.
 * @param measure width of a text, in the unit of `width`
 */
export function wrapText(text: string, width: number, measure: (text: string) => number): string[] {
  return text.split(/\r?\n/).flatMap((paragraph) => wrapParagraph(paragraph, width, measure));
}

function wrapParagraph(paragraph: string, width: number, measure: (text: string) => number): string[] {
  const lines: string[] = [];
  let line = "";
  for (const piece of piecesOf(paragraph)) {
    if (measure((line + piece).trimEnd()) <= width) {
      line += piece;
      continue;
    }
    if (line.trim() !== "") lines.push(line.trimEnd());
    const parts = measure(piece.trim()) <= width ? [piece.trimStart()] : cutWord(piece, width, measure);
    lines.push(...parts.slice(0, -1));
    line = parts.at(-1) ?? "";
  }
  return [...lines, line.trimEnd()];
}

/** Words, each with what may not be parted from it. */
function piecesOf(paragraph: string): string[] {
  segmenter ??= new Intl.Segmenter("th", { granularity: "word" });
  const pieces: string[] = [];
  for (const { segment } of segmenter.segment(paragraph)) {
    const last = pieces.at(-1);
    if (last !== undefined && (CLOSING.test(segment) || OPENING.test(last)))
      pieces[pieces.length - 1] = last + segment;
    else pieces.push(segment);
  }
  return pieces;
}

function cutWord(word: string, width: number, measure: (text: string) => number): string[] {
  const graphemes = new Intl.Segmenter("th", { granularity: "grapheme" });
  const parts: string[] = [];
  let part = "";
  for (const { segment } of graphemes.segment(word.trim())) {
    if (part !== "" && measure(part + segment) > width) {
      parts.push(part);
      part = "";
    }
    part += segment;
  }
  return [...parts, part];
}
