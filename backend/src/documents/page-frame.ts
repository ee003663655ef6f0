import { formatThaiDate } from "@chumchon/thai";
import type { Pen } from "./pen";

export type Lang = "th" | "en";

/** What every page says. */
export interface PageFrame {
  /** "รายงานรายได้สะสม" */
  readonly title: string;
  /** Who speaks: the association, or a group. */
  readonly issuer: string;
  readonly madeAt: Date;
  /** Printed at the foot of every page: the version of a definition, a seal. */
  readonly footnote?: string;
  /** The sample world says so on every page. */
  readonly isSample: boolean;
  /** Thai unless told. */
  readonly lang?: Lang;
  /** What `madeAt` is: when it was made, or the moment that its figures are of. */
  readonly timeIs?: "made" | "as_of";
  /** A4 across, for tables of many columns. */
  readonly wide?: boolean;
}

const words = {
  th: {
    made: "จัดทำ",
    as_of: "ข้อมูล ณ",
    sample: "ข้อมูลตัวอย่าง ไม่ใช่ข้อมูลจริง",
    page: (page: number, pages: number) => `หน้า ${page} / ${pages}`,
  },
  en: {
    made: "Made",
    as_of: "As of",
    sample: "Sample data, not real",
    page: (page: number, pages: number) => `Page ${page} / ${pages}`,
  },
} as const;

export const margin = { top: 84, bottom: 64, side: 48 } as const;

/** Head and foot of a page; called once a page, when the number of all pages is known. */
export function drawFrame(pen: Pen, frame: PageFrame, page: number, pages: number): void {
  const { width, height } = pen.pageSize;
  const right = width - margin.side;
  const { lang = "th", timeIs = "made" } = frame;
  const say = words[lang];
  pen.write(frame.issuer, {
    x: margin.side,
    y: 30,
    size: 9,
    color: "muted",
    width: (right - margin.side) / 2,
  });
  pen.write(`${say[timeIs]} ${formatThaiDate(frame.madeAt, lang, "dateTime")}`, {
    ...{ x: width / 2, y: 30, size: 9, color: "muted", width: right - width / 2, align: "right" },
  });
  pen.write(frame.title, { x: margin.side, y: 44, size: 15, weight: "bold", width: right - margin.side });
  pen.rule(margin.side, 72, right);
  pen.rule(margin.side, height - 50, right);
  const foot = [frame.isSample ? say.sample : "", frame.footnote ?? ""];
  pen.write(foot.filter((part) => part !== "").join(" · "), {
    ...{ x: margin.side, y: height - 44, size: 8, color: "muted", width: right - margin.side - 80 },
  });
  pen.write(say.page(page, pages), {
    ...{ x: right - 80, y: height - 44, size: 8, color: "muted", width: 80, align: "right" },
  });
}
