import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { shapeThai } from "@chumchon/thai";
import { create, type Font, type Path } from "fontkit";

export type Weight = 400 | 600;

/** A text as a shape: `path` is drawn from the left end of its baseline, in units of the picture. */
export interface Outline {
  /** SVG path data in thousandths of the size, y downwards. */
  readonly path: string;
  /** How wide the text is at this size. */
  readonly width: number;
}

const files = createRequire(import.meta.url);
const fonts = new Map<string, Font>();

/** The shop's own letters, the same files that its pages send to browsers; read when the first text is drawn. */
function fontOf(script: "thai" | "latin", weight: Weight): Font {
  const name = `ibm-plex-sans-thai-looped-${script}-${weight}-normal.woff2`;
  const known = fonts.get(name);
  if (known) return known;
  const read = create(readFileSync(files.resolve(`@fontsource/ibm-plex-sans-thai-looped/files/${name}`)));
  if (!("layout" in read)) throw new Error(`${name} holds more than one font`);
  fonts.set(name, read);
  return read;
}

/**
 * Draws a text as outlines, so that it looks the same where the reader has no Thai letters. Letters that neither file
 * has are left out.
 */
export function outlineText(text: string, size: number, weight: Weight): Outline {
  const parts: string[] = [];
  let pen = 0;
  let last = { x: 0, y: 0 };
  for (const run of shapeThai(text).match(/[\u0E00-\u0E7F]+|[^\u0E00-\u0E7F]+/g) ?? []) {
    const script = /^[\u0E00-\u0E7F]/.test(run) ? "thai" : "latin";
    const { glyphs, positions } = fontOf(script, weight).layout(run);
    for (const [index, glyph] of glyphs.entries()) {
      const place = positions[index];
      if (!place || glyph.id === 0) continue;
      const drawn = relative(glyph.path.commands, { x: pen + place.xOffset, y: place.yOffset }, last);
      parts.push(drawn.path);
      last = drawn.last;
      pen += place.xAdvance;
    }
  }
  return { path: parts.join(""), width: (pen * size) / 1_000 };
}

type Point = { readonly x: number; readonly y: number };
type Commands = Path["commands"];

const letters = {
  moveTo: "m",
  lineTo: "l",
  quadraticCurveTo: "q",
  bezierCurveTo: "c",
  closePath: "z",
} as const;

/** Relative to the point before: the same letter is the same text wherever it stands, which packs well. */
function relative(commands: Commands, at: Point, from: Point): { path: string; last: Point } {
  let here = from;
  let start = from;
  let path = "";
  for (const { command, args } of commands) {
    const numbers: number[] = [];
    let end = here;
    for (let index = 0; index + 1 < args.length; index += 2) {
      // Whole thousandths of the size are finer than any screen.
      end = { x: Math.round((args[index] ?? 0) + at.x), y: Math.round(-(args[index + 1] ?? 0) - at.y) };
      numbers.push(end.x - here.x, end.y - here.y);
    }
    path += letters[command] + joined(numbers);
    if (command === "moveTo") start = end;
    here = command === "closePath" ? start : end;
  }
  return { path, last: here };
}

/** A minus parts numbers as well as a space does. */
const joined = (numbers: readonly number[]) => numbers.join(" ").replaceAll(" -", "-");
