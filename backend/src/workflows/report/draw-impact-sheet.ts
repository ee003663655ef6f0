import { formatAmount, formatBahtText } from "@chumchon/money";
import { BE_OFFSET } from "@chumchon/thai";
import { ThaiDocument } from "../../documents/thai-document";
import type { ProgrammeYear } from "../../modules/programme/read-programme-year";
import type { ImpactYear } from "./read-impact-year";
import { notesOf, type ReportContext } from "./report-context";

type SheetContext = Pick<ReportContext, "lang" | "words" | "asOf" | "isSample" | "seal">;

/** The yearly sheet for sponsors: one page, with the standards that each figure answers to. */
export async function drawImpactSheet(
  context: SheetContext,
  beYear: number,
  year: ImpactYear,
): Promise<Buffer> {
  const { lang, words, asOf, isSample } = context;
  const say = sheetWords[lang];
  const { notes, footnote } = notesOf(context, {
    from: `${beYear - BE_OFFSET}-01-01`,
    to: `${beYear - BE_OFFSET}-12-31`,
  });
  const document = new ThaiDocument({
    ...{ title: say.title(beYear), issuer: words.issuer, madeAt: asOf, footnote, isSample, lang },
    timeIs: "as_of",
  })
    .headline(say.yearIncome(beYear), formatBahtText(year.yearSatang, lang, "auto"))
    .facts(say.facts(year))
    .table({
      columns: [
        { label: words.column.channel, share: 4 },
        { label: words.column.amount, share: 2, align: "right" },
        { label: say.share, share: 1, align: "right" },
      ],
      rows: shownChannels(context, year).map(({ name, satang }) => [
        name,
        formatAmount(satang),
        share(satang, year.yearSatang),
      ]),
      total: [words.sum, formatAmount(year.yearSatang), share(year.yearSatang, year.yearSatang)],
    })
    .heading(say.standards)
    .table({
      columns: [
        { label: say.standard, share: 2 },
        { label: say.answer, share: 5 },
      ],
      rows: say.answers(year),
    });
  for (const note of notes) document.note(note);
  return await document.end();
}

const SHOWN = 7;

/** One page has room for seven channels; the small ones are one line. */
function shownChannels({ words }: SheetContext, { channels }: ImpactYear) {
  const named = channels.map(({ channel, satang }) => ({ name: words.channel[channel] as string, satang }));
  if (named.length <= SHOWN) return named;
  const rest = named.slice(SHOWN - 1);
  return [
    ...named.slice(0, SHOWN - 1),
    {
      name: rest.map(({ name }) => name).join(", "),
      satang: rest.reduce((sum, each) => sum + each.satang, 0),
    },
  ];
}

const share = (satang: number, all: number) =>
  all <= 0 ? "" : `${(Math.round((satang * 1000) / all) / 10).toFixed(1)}%`;

const signed = (percent: number) => `${percent > 0 ? "+" : ""}${percent.toFixed(1)}%`;

/** People stand only where they were counted: nobody counted is not nobody there. */
const people = (count: number, text: string) => (count > 0 ? text : "");
const counted = (count: number, noun: string) => `${count} ${noun}${count === 1 ? "" : "s"}`;

const trainingWords = {
  th: ({ trainings, groupsTrained, peopleTrained }: ProgrammeYear) =>
    `${trainings} ครั้ง${trainings > 0 ? ` ${groupsTrained} กลุ่ม` : ""}${people(peopleTrained, ` ${peopleTrained} คน`)}`,
  en: ({ trainings, groupsTrained, peopleTrained }: ProgrammeYear) =>
    `${counted(trainings, "training")}${trainings > 0 ? `, ${counted(groupsTrained, "group")}` : ""}${people(peopleTrained, `, ${peopleTrained} people`)}`,
};

const programmeWords = {
  th: (year: ProgrammeYear) =>
    `อบรม ${trainingWords.th(year)} รับคณะศึกษาดูงาน ${year.studyVisits} คณะ${people(year.visitors, ` ${year.visitors} คน`)} ได้มาตรฐานเพิ่ม ${year.standardsReached} รายการ บริษัทสมาชิกเป็นพี่เลี้ยงในปัจจุบัน ${year.mentoringCompanies} แห่ง`,
  en: (year: ProgrammeYear) =>
    `${trainingWords.en(year)}; ${counted(year.studyVisits, "study visit")}${people(year.visitors, ` (${year.visitors} visitors)`)}; ${counted(year.standardsReached, "new standard")} reached; ${year.mentoringCompanies} member ${year.mentoringCompanies === 1 ? "company mentors" : "companies mentor"} today`,
};

const sheetWords = {
  th: {
    title: (year: number) => `สรุปผลต่อชุมชน ประจำปี พ.ศ. ${year}`,
    yearIncome: (year: number) => `รายได้ของกลุ่มวิสาหกิจชุมชน ปี ${year} (ตรวจยืนยันแล้ว)`,
    share: "สัดส่วน",
    standards: "มาตรฐานที่ตัวเลขนี้ตอบ",
    standard: "มาตรฐาน",
    answer: "ตัวเลขของปีนี้",
    facts: (year: ImpactYear): [string, string][] => [
      ["รายได้สะสมถึงสิ้นปี", formatBahtText(year.cumulativeSatang, "th", "auto")],
      ["เทียบกับปีก่อน", year.changePercent === null ? "ไม่มีข้อมูลปีก่อน" : signed(year.changePercent)],
      ["กลุ่มที่มีรายได้", `${year.groupsSelling} จาก ${year.groupsJoined} กลุ่มที่เข้าร่วมแล้ว`],
      ["กลุ่มที่รายได้เพิ่มขึ้น", grown(year, "จาก", "กลุ่มที่เทียบกับปีก่อนได้")],
      ["พื้นที่", `${year.districts} อำเภอในจังหวัดระยอง`],
      ["การอบรม", trainingWords.th(year.programme)],
      ["มาตรฐานที่ได้รับในปี", `${year.programme.standardsReached} รายการ`],
    ],
    answers: (year: ImpactYear): [string, string][] => [
      [
        "GRI 203-2",
        `ผลกระทบทางเศรษฐกิจทางอ้อมที่สำคัญ: รายได้ของกลุ่ม ${formatBahtText(year.yearSatang, "th", "auto")} ใน ${year.groupsSelling} กลุ่ม`,
      ],
      [
        "GRI 413-1",
        `การมีส่วนร่วมกับชุมชนท้องถิ่น: ${year.groupsJoined} กลุ่มในโครงการพัฒนา ครอบคลุม ${year.districts} อำเภอ ${programmeWords.th(year.programme)}`,
      ],
      [
        "SDG 8 (8.3)",
        `งานที่มีคุณค่าและวิสาหกิจรายย่อย: ${grown(year, "จาก", "กลุ่มที่เทียบได้")} มีรายได้เพิ่มขึ้น ขายออนไลน์ ${year.onlinePercent.toFixed(1)}%`,
      ],
      ["SDG 11", `เมืองและชุมชนที่ยั่งยืน: รายได้อยู่ในชุมชน ${year.districts} อำเภอ`],
      [
        "SDG 12",
        `การผลิตและบริโภคอย่างยั่งยืน: สินค้าท้องถิ่นที่องค์กรสมาชิกซื้อ ${formatBahtText(year.corporateSatang, "th", "auto")}`,
      ],
    ],
  },
  en: {
    title: (year: number) => `Community impact, B.E. ${year} (${year - BE_OFFSET})`,
    yearIncome: (year: number) => `Verified income of community enterprises in B.E. ${year}`,
    share: "Share",
    standards: "What these figures answer to",
    standard: "Standard",
    answer: "This year",
    facts: (year: ImpactYear): [string, string][] => [
      ["Cumulative to year end", formatBahtText(year.cumulativeSatang, "en", "auto")],
      ["Against the year before", year.changePercent === null ? "nothing known" : signed(year.changePercent)],
      ["Groups with income", `${year.groupsSelling} of ${year.groupsJoined} that had joined`],
      ["Groups that grew", grown(year, "of", "that can be compared")],
      ["Area", `${year.districts} districts of Rayong province`],
      ["Training", trainingWords.en(year.programme)],
      ["Standards reached", counted(year.programme.standardsReached, "standard")],
    ],
    answers: (year: ImpactYear): [string, string][] => [
      [
        "GRI 203-2",
        `Significant indirect economic impacts: ${formatBahtText(year.yearSatang, "en", "auto")} earned by ${year.groupsSelling} groups`,
      ],
      [
        "GRI 413-1",
        `Local community engagement: ${year.groupsJoined} groups in the development programme, in ${year.districts} districts; ${programmeWords.en(year.programme)}`,
      ],
      [
        "SDG 8 (8.3)",
        `Decent work and small enterprises: income rose in ${grown(year, "of", "groups compared")}; ${year.onlinePercent.toFixed(1)}% was sold online`,
      ],
      ["SDG 11", `Sustainable communities: income stays in ${year.districts} districts`],
      [
        "SDG 12",
        `Responsible consumption: local goods bought by member companies for ${formatBahtText(year.corporateSatang, "en", "auto")}`,
      ],
    ],
  },
};

function grown({ groupsGrown, groupsCompared }: ImpactYear, of: string, what: string): string {
  return `${groupsGrown} ${of} ${groupsCompared} ${what}`;
}
