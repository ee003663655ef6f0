import type { GroupDetail } from "@chumchon/contracts";
import type { Lang } from "~/lib/i18n/lang";
import { pickLanguage } from "~/lib/pick-language";
import type { MakerView } from "./maker-view";
import { placeText } from "./place-text.server";

const LINE_LENGTH = 140;

export function toMakerView(group: GroupDetail, lang: Lang): MakerView {
  const story = pickLanguage(lang, group.story, group.story_en);
  return {
    handle: group.handle,
    name: pickLanguage(lang, group.name, group.name_en),
    picture: group.picture,
    line: story === null ? null : firstWords(story, lang),
    place: placeText(group.tambon_code, lang),
    cohort: group.cohort_no,
    kind: group.kind,
    isPaused: group.status === "paused",
  };
}

/** The beginning of a story, cut between words: Thai has none but the segmenter's. */
export function firstWords(story: string, lang: Lang): string {
  const paragraph = story.split(/\n/)[0]?.trim() ?? "";
  if (paragraph.length <= LINE_LENGTH) return paragraph;
  let line = "";
  for (const { segment } of new Intl.Segmenter(lang, { granularity: "word" }).segment(paragraph)) {
    if (line.length + segment.length > LINE_LENGTH) break;
    line += segment;
  }
  return `${line.trimEnd()}…`;
}
