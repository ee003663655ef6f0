/** What staff choose from in the records of the programme, in words: for its pages and its reports. */
export const programmeChoicesTh = {
  organisationKind: {
    mentor: "พี่เลี้ยง",
    member_company: "บริษัทสมาชิก",
    university: "มหาวิทยาลัย",
    public_office: "หน่วยงานรัฐ",
    other: "อื่น ๆ",
  },
  topic: { facebook: "Facebook", line: "LINE", website: "เว็บไซต์", tiktok: "TikTok", other: "เรื่องอื่น" },
  standard: {
    fda: "อย.",
    tcps: "มผช.",
    otop: "OTOP",
    gap: "GAP",
    pgs: "PGS",
    organic: "เกษตรอินทรีย์",
    halal: "ฮาลาล",
    gi: "GI",
    herbal: "ผลิตภัณฑ์สมุนไพร",
    cosmetic: "เครื่องสำอาง",
  },
  state: {
    planned: "วางแผน",
    working: "กำลังปรับปรุง",
    applied: "ยื่นขอแล้ว",
    granted: "ได้รับแล้ว",
    stopped: "หยุดไว้",
  },
} as const;

/** The same choices, whatever they are called. */
export type ProgrammeChoiceWords = {
  readonly [List in keyof typeof programmeChoicesTh]: {
    readonly [Value in keyof (typeof programmeChoicesTh)[List]]: string;
  };
};

export const programmeChoicesEn: ProgrammeChoiceWords = {
  organisationKind: {
    mentor: "Mentor",
    member_company: "Member company",
    university: "University",
    public_office: "Public office",
    other: "Other",
  },
  topic: {
    facebook: "Facebook",
    line: "LINE",
    website: "Website",
    tiktok: "TikTok",
    other: "Another topic",
  },
  standard: {
    fda: "Thai FDA",
    tcps: "TCPS",
    otop: "OTOP",
    gap: "GAP",
    pgs: "PGS",
    organic: "Organic",
    halal: "Halal",
    gi: "GI",
    herbal: "Herbal product",
    cosmetic: "Cosmetic",
  },
  state: {
    planned: "Planned",
    working: "Being worked on",
    applied: "Applied for",
    granted: "Granted",
    stopped: "Stopped",
  },
};

/**
 * @param list  whose value it is
 * @returns the value itself where it has no words
 */
export function programmeChoice(lang: "th" | "en", list: keyof ProgrammeChoiceWords, value: string): string {
  const words: Partial<Record<string, string>> = (lang === "th" ? programmeChoicesTh : programmeChoicesEn)[
    list
  ];
  return words[value] ?? value;
}
