import { createRequire } from "node:module";
import { formatBahtText } from "@chumchon/money";
import { bahtText } from "@chumchon/thai";
import PDFDocument from "pdfkit";
import { drawFrame, margin, type PageFrame } from "./page-frame";
import { type Color, Pen, type QrCode } from "./pen";
import { drawTable, type Table } from "./table";

/** Found where npm put it: the compiled application lies elsewhere than its sources. */
const fontFile = (name: string) =>
  createRequire(__filename).resolve(`@expo-google-fonts/sarabun/${name}/Sarabun_${name}.ttf`);

/**
 * A PDF on A4 in Thai: heading, text, facts, tables over many pages, amounts in figures and words, a numbered frame
 * on every page. Write from top to bottom, then `end()`.
 */
export class ThaiDocument {
  private readonly pdf: InstanceType<typeof PDFDocument>;
  private readonly chunks: Buffer[] = [];
  private readonly pen: Pen;
  private y: number = margin.top;

  constructor(private readonly frame: PageFrame) {
    this.pdf = new PDFDocument({
      ...this.paper,
      bufferPages: true,
      lang: frame.lang === "en" ? "en-GB" : "th-TH",
      pdfVersion: "1.7",
      displayTitle: true,
      info: { Title: frame.title, Author: frame.issuer, CreationDate: frame.madeAt },
    });
    this.pdf.on("data", (chunk: Buffer) => this.chunks.push(chunk));
    this.pdf.registerFont("regular", fontFile("400Regular"));
    this.pdf.registerFont("bold", fontFile("700Bold"));
    this.pen = new Pen(this.pdf);
  }

  private get paper() {
    return { size: "A4", margin: 0, layout: this.frame.wide ? "landscape" : "portrait" } as const;
  }

  private get width(): number {
    return this.pen.pageSize.width - 2 * margin.side;
  }

  heading(text: string): this {
    // A heading alone at the foot of a page would belong to nothing.
    this.makeRoom(70);
    this.y += 8;
    return this.put(text, { size: 13, weight: "bold" }, 4);
  }

  paragraph(text: string): this {
    return this.put(text, { size: 11 }, 6);
  }

  /** Small and grey: how something is counted, where it comes from. */
  note(text: string): this {
    return this.put(text, { size: 9, color: "muted" }, 4);
  }

  /** One large figure with what it is above it, as the headline of a sheet. */
  headline(label: string, value: string): this {
    this.makeRoom(60);
    const line = { x: margin.side, width: this.width };
    this.y += this.pen.write(label, { ...line, y: this.y, size: 11, color: "muted" });
    this.y += this.pen.write(value, { ...line, y: this.y, size: 26, weight: "bold" }) + 4;
    return this;
  }

  /** A QR code of this size, its text beside it. */
  qr(code: QrCode, size: number, text: string): this {
    this.makeRoom(size + 8);
    this.pen.qr(code, margin.side, this.y, size);
    const left = margin.side + size + 16;
    this.pen.write(text, { x: left, y: this.y + 4, size: 11, width: this.width - size - 16 });
    this.y += size + 8;
    return this;
  }

  /** Two columns: what, and how it is. */
  facts(rows: readonly (readonly [label: string, value: string])[]): this {
    const labelWidth = 130;
    for (const [label, value] of rows) {
      const lines = this.pen.wrap(value, this.width - labelWidth, 11).length;
      this.makeRoom(lines * this.pen.lineHeight(11));
      this.pen.write(label, { x: margin.side, y: this.y, size: 11, color: "muted", width: labelWidth - 8 });
      const place = { x: margin.side + labelWidth, y: this.y, size: 11, width: this.width - labelWidth };
      this.y += this.pen.write(value, place) + 2;
    }
    this.y += 6;
    return this;
  }

  /** "ยอดสุทธิ 121.50 บาท" and below it in words, as on a receipt. */
  amount(label: string, satang: number): this {
    this.makeRoom(2 * this.pen.lineHeight(12) + 8);
    const line = { x: margin.side, width: this.width };
    this.pen.write(label, { ...line, y: this.y, size: 12, weight: "bold" });
    const figure = { ...line, y: this.y, size: 12, weight: "bold", align: "right" } as const;
    this.y += this.pen.write(formatBahtText(satang, this.frame.lang ?? "th"), figure) + 8;
    if (this.frame.lang === "en") return this;
    const words = { ...line, y: this.y - 8, size: 11, align: "right" } as const;
    this.y += this.pen.write(`(${bahtText(satang)})`, words);
    return this;
  }

  table(table: Table): this {
    this.y = drawTable(this.pen, table, {
      x: margin.side,
      y: this.y,
      width: this.width,
      bottom: this.pen.pageSize.height - margin.bottom,
      nextPage: () => this.nextPage(),
    });
    this.y += 10;
    return this;
  }

  /** Puts the frame on every page. @returns the whole file */
  end(): Promise<Buffer> {
    const { count } = this.pdf.bufferedPageRange();
    for (let page = 0; page < count; page++) {
      this.pdf.switchToPage(page);
      drawFrame(this.pen, this.frame, page + 1, count);
    }
    return new Promise((resolve, reject) => {
      this.pdf.once("end", () => resolve(Buffer.concat(this.chunks)));
      this.pdf.once("error", reject);
      this.pdf.end();
    });
  }

  /** Line by line, so that a long text goes on over the page. */
  private put(text: string, style: { size: number; weight?: "bold"; color?: Color }, after: number): this {
    for (const line of this.pen.wrap(text, this.width, style.size, style.weight)) {
      this.makeRoom(this.pen.lineHeight(style.size));
      this.y += this.pen.write(line, { ...style, x: margin.side, y: this.y, width: this.width + 1 });
    }
    this.y += after;
    return this;
  }

  private makeRoom(height: number): void {
    if (this.y + height > this.pen.pageSize.height - margin.bottom) this.nextPage();
  }

  private nextPage(): number {
    this.pdf.addPage(this.paper);
    this.y = margin.top;
    return this.y;
  }
}
