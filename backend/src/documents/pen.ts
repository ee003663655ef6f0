import { shapeThai } from "@chumchon/thai";
import type PDFDocument from "pdfkit";
import { cleanText } from "./domain/clean-text";
import { wrapText } from "./domain/wrap-text";

export type Weight = "regular" | "bold";
export type Color = keyof typeof colors;

/** Dark enough on paper, also from a grey printer. */
const colors = { text: "#1c1917", muted: "#57534e", rule: "#a8a29e", band: "#f5f5f4" } as const;

/** The modules of a QR code, row by row; the library's own shape. */
export interface QrCode {
  readonly size: number;
  readonly data: ArrayLike<number>;
}

export interface Writing {
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly width: number;
  readonly weight?: Weight;
  readonly color?: Color;
  readonly align?: "left" | "right" | "center";
}

/** Thai needs more room between lines than Latin: marks stand two high. */
const LEADING = 1.5;

/**
 * Writes Thai at exact places: it wraps at words and puts the marks right, which pdfkit does not by itself. Units are
 * points, from the upper left corner.
 */
export class Pen {
  constructor(private readonly pdf: InstanceType<typeof PDFDocument>) {}

  get pageSize() {
    return { width: this.pdf.page.width, height: this.pdf.page.height };
  }

  lineHeight(size: number): number {
    return size * LEADING;
  }

  /** The lines that a text takes. */
  wrap(text: string, width: number, size: number, weight: Weight = "regular"): string[] {
    this.pdf.font(weight).fontSize(size);
    return wrapText(cleanText(text), width, (part) => this.pdf.widthOfString(shapeThai(part)));
  }

  /** @returns the height that was written */
  write(text: string, writing: Writing): number {
    return this.writeLines(this.wrap(text, writing.width, writing.size, writing.weight), writing);
  }

  /** Lines that were wrapped before. @returns the height that was written */
  writeLines(lines: readonly string[], writing: Writing): number {
    const { x, y, size, width, weight = "regular", color = "text", align = "left" } = writing;
    this.pdf.font(weight).fontSize(size).fillColor(colors[color]);
    lines.forEach((line, index) => {
      const drawn = shapeThai(line);
      const room = width - this.pdf.widthOfString(drawn);
      const at = align === "left" ? 0 : align === "right" ? room : room / 2;
      this.pdf.text(drawn, x + at, y + index * this.lineHeight(size), { lineBreak: false });
    });
    return lines.length * this.lineHeight(size);
  }

  rule(from: number, y: number, to: number): void {
    this.pdf.moveTo(from, y).lineTo(to, y).lineWidth(0.5).strokeColor(colors.rule).stroke();
  }

  /** Dark modules as one path; the light border that readers need is the caller's. */
  qr({ size, data }: QrCode, x: number, y: number, width: number): void {
    const step = width / size;
    for (let index = 0; index < size * size; index++) {
      if (!data[index]) continue;
      this.pdf.rect(x + (index % size) * step, y + Math.floor(index / size) * step, step, step);
    }
    this.pdf.fill("#000000");
  }

  band(x: number, y: number, width: number, height: number): void {
    this.pdf.rect(x, y, width, height).fill(colors.band);
  }
}
