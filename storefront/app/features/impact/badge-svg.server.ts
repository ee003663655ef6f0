import type { ImpactResponse } from "@chumchon/contracts";
import { formatBahtText } from "@chumchon/money";
import { formatThaiDate } from "@chumchon/thai";
import type { Lang } from "~/lib/i18n/lang";
import { translator } from "~/lib/i18n/translate";
import { outlineText, type Weight } from "./outline-text.server";

const WIDTH = 320;
const HEIGHT = 88;
const SIDE = 16;

interface Line {
  readonly text: string;
  readonly y: number;
  readonly size: number;
  readonly weight: Weight;
  readonly fill: string;
  /** What it may take of the width; a longer text is drawn smaller. */
  readonly room: number;
  readonly align?: "right";
}

/** The newest picture in each language, and the words that it shows: most readers ask for the same. */
const drawn = new Map<Lang, { of: string; svg: string }>();

/**
 * The figure as a picture of 320 × 88 for other sites. It names its day, and whether it is a sample. Its letters are
 * outlines: a picture in a foreign page sees no font of ours, and many readers have none with Thai. Whoever does not
 * see it hears its title.
 */
export function badgeSvg(impact: ImpactResponse, lang: Lang): string {
  const t = translator(lang);
  const title = t("impact.badgeTitle", { count: impact.group_count });
  const total = formatBahtText(impact.cumulative_satang, lang, "auto");
  const asOf = t("impact.asOf", { date: formatThaiDate(new Date(impact.as_of), lang, "short") });
  const foot = [t("site.name"), asOf].join(" · ");
  const sample = impact.is_sample ? t("site.sample") : null;
  const of = JSON.stringify([title, total, foot, sample]);
  const known = drawn.get(lang);
  if (known?.of === of) return known.svg;
  const svg = draw({ title, total, foot, sample });
  drawn.set(lang, { of, svg });
  return svg;
}

function draw({
  title,
  total,
  foot,
  sample,
}: Record<"title" | "total" | "foot", string> & { sample: string | null }) {
  const room = WIDTH - 2 * SIDE;
  const quiet = { weight: 400, fill: "#55615F" } as const;
  const mark = { text: sample ?? "", y: 26, size: 11, weight: 400, fill: "#8A5A00", align: "right" } as const;
  // Beside the title: the line below is full, and a mark that is cut off marks nothing.
  const taken = sample === null ? 0 : outlineText(sample, mark.size, mark.weight).width + 12;
  const words = escapeXml([`${title}: ${total}`, foot, ...(sample === null ? [] : [sample])].join(" · "));
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" width="${WIDTH}" height="${HEIGHT}" role="img" aria-label="${words}">`,
    `<title>${words}</title>`,
    `<rect x="0.5" y="0.5" width="${WIDTH - 1}" height="${HEIGHT - 1}" rx="12" fill="#fff" stroke="#E9E2D5"/>`,
    line({ text: title, y: 26, size: 13, ...quiet, room: room - taken }),
    line({ text: total, y: 55, size: 24, weight: 600, fill: "#7B1E4A", room }),
    line({ text: foot, y: 75, size: 11, ...quiet, room }),
    ...(sample === null ? [] : [line({ ...mark, room })]),
    "</svg>",
  ].join("");
}

function line({ text, y, size, weight, fill, room, align }: Line): string {
  const { path, width } = outlineText(text, size, weight);
  const shrink = Math.min(1, room / width);
  const x = align === "right" ? WIDTH - SIDE - width * shrink : SIDE;
  const scale = short((size * shrink) / 1_000);
  return `<path transform="translate(${short(x)} ${y}) scale(${scale})" fill="${fill}" d="${path}"/>`;
}

const short = (number: number) => String(Number(number.toFixed(4)));

function escapeXml(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}
