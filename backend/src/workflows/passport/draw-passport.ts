import { formatAmount } from "@chumchon/money";
import { formatThaiDate } from "@chumchon/thai";
import QRCode from "qrcode";
import type { Lang } from "../../documents/page-frame";
import { ThaiDocument } from "../../documents/thai-document";
import type { PassportRecord } from "../../modules/report/passport-book";
import { incomeDefinitions } from "../../modules/revenue/domain/income-definition";
import { reportWords } from "../report/report-words";

const words = {
  th: {
    title: "หนังสือรับรองรายได้กลุ่มวิสาหกิจชุมชน",
    number: "เลขที่",
    group: "กลุ่ม",
    asOf: "นับถึง",
    until: "ใช้ได้ถึง",
    year: "ปี พ.ศ.",
    income: "รายได้ที่ตรวจยืนยันแล้ว (บาท)",
    total: "รวม",
    check: (url: string) =>
      `สแกน QR นี้เพื่อตรวจว่าหนังสือเป็นของจริง หน้าเว็บต้องขึ้นชื่อกลุ่มและตัวเลขตรงกับหนังสือทุกบรรทัด หากไม่ตรง หมดอายุ หรือถูกยกเลิก ห้ามใช้อ้างอิง\n${url}`,
    how: "นับอย่างไร",
  },
  en: {
    title: "Income passport of a community enterprise",
    number: "Number",
    group: "Group",
    asOf: "Counted up to",
    until: "Valid until",
    year: "Year (B.E.)",
    income: "Verified income (baht)",
    total: "Total",
    check: (url: string) =>
      `Scan this QR to check the passport. The page must show the same group and the same figures, line by line. If it does not, or says expired or revoked, do not rely on this paper.\n${url}`,
    how: "How it is counted",
  },
};

/** The paper: figures by year, the definition, and the QR of the page that confirms them. The same bytes each time. */
export async function drawPassport(passport: PassportRecord, url: string, lang: Lang): Promise<Buffer> {
  const say = words[lang];
  const { definition, seal, sealNote } = reportWords[lang];
  const version = incomeDefinitions.find((each) => each.version === passport.definitionVersion);
  const { modules } = QRCode.create(url, { errorCorrectionLevel: "M" });
  const document = new ThaiDocument({
    ...{ title: say.title, issuer: reportWords[lang].issuer, madeAt: passport.asOf, lang, timeIs: "as_of" },
    isSample: passport.isSample,
    footnote: [definition(passport.definitionVersion), ...(passport.seal ? [seal(passport.seal)] : [])].join(
      " · ",
    ),
  })
    .facts([
      [say.number, passport.number],
      [say.group, lang === "en" ? (passport.groupNameEn ?? passport.groupName) : passport.groupName],
      [say.asOf, formatThaiDate(passport.asOf, lang, "dateTime")],
      [say.until, formatThaiDate(passport.expiresOn, lang, "long")],
    ])
    .table({
      columns: [
        { label: say.year, share: 1 },
        { label: say.income, share: 2, align: "right" },
      ],
      rows: passport.years.map(({ beYear, satang }) => [String(beYear), formatAmount(satang)]),
      total: [say.total, formatAmount(passport.totalSatang)],
    })
    .amount(say.total, passport.totalSatang)
    .qr(modules, 130, say.check(url))
    .heading(say.how)
    .paragraph(`${definition(passport.definitionVersion)}: ${version?.[lang] ?? ""}`);
  if (passport.seal) document.note(sealNote(passport.seal));
  return await document.end();
}
