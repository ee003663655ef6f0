import { foldThai } from "../fold-thai";

export type TextPart = { text: string; hit: boolean };

/**
 * Marks in a text what somebody looked for, whatever its tone marks and capitals; the same for every engine.
 * The parts joined are the text again.
 * @param terms folded words, as `SearchLanguage.terms` gives them
 */
export function highlightMatches(text: string, terms: readonly string[]): TextPart[] {
  const { folded, starts } = foldWithPlaces(text);
  const marked = new Array<boolean>(text.length).fill(false);
  for (const term of terms) {
    if (term.length < 2) continue;
    for (let at = folded.indexOf(term); at !== -1; at = folded.indexOf(term, at + term.length)) {
      const from = starts[at] ?? text.length;
      const to = starts[at + term.length] ?? text.length;
      marked.fill(true, from, to);
    }
  }
  return toParts(text, marked);
}

/** The folded text and, for each of its letters, where it stands in the text as written. */
function foldWithPlaces(text: string): { folded: string; starts: number[] } {
  let folded = "";
  const starts: number[] = [];
  for (let at = 0; at < text.length; at += 1) {
    // Letter by letter, so that each keeps its place; a space folds to nothing on its own.
    const letter = text.charAt(at) === " " ? " " : foldThai(text.charAt(at));
    for (const each of letter) {
      folded += each;
      starts.push(at);
    }
  }
  return { folded, starts };
}

function toParts(text: string, marked: readonly boolean[]): TextPart[] {
  const parts: TextPart[] = [];
  for (let at = 0; at < text.length; at += 1) {
    const hit = marked[at] === true;
    const last = parts.at(-1);
    if (last && last.hit === hit) last.text += text.charAt(at);
    else parts.push({ text: text.charAt(at), hit });
  }
  return parts;
}
