import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { searchFields, searchQuery } from "./search-text";

/** What the Search Module does with match_strategy "last": all terms are tokens, the last begins one. */
function finds(query: string, text: string): boolean {
  const terms = searchQuery(query).split(" ");
  const last = terms.pop() ?? "";
  if (last === "") return false;
  const { seg, sub } = searchFields(text);
  const tokens = new Set([...seg.split(" "), ...sub.split(" ")]);
  return terms.every((term) => tokens.has(term)) && [...tokens].some((token) => token.startsWith(last));
}

const CATALOGUE = [
  "ปลาหมึกแห้ง Dried squid",
  "หมึกกะตอยอบแห้ง",
  "น้ำพริกเผากุ้งเสียบ",
  "น้ำพริกนรกปลาดุกฟู",
  "กล้วยตากน้ำผึ้ง Sun-dried banana",
  "ข้าวหอมมะลิอินทรีย์ 5 กก. Jasmine rice",
  "ผ้าไหมทอมือ กลุ่มทอผ้าบ้านหนองแคน",
  "ผ้าขาวม้า กลุ่มสตรีริมโขง",
  "ทุเรียนหมอนทองอบกรอบ",
  "ชาสมุนไพรเบญจมาศ",
  "ไข่เค็มสมุนไพรดินสอพอง",
  "กะปิเคย ชุมชนโคกสะอาด",
  "สบู่มังคุด Mangosteen soap 100 g",
  "OTOPผ้าทอมือ5ดาว",
  "กล้วยฉาบรสหวานสูตรโบราณของกลุ่มแม่บ้านเกษตรกร",
];

describe("searchQuery against searchFields", () => {
  it.each([
    { typed: "หมึก", title: "ปลาหมึกแห้ง Dried squid" },
    { typed: "ปลาหมึก", title: "ปลาหมึกแห้ง Dried squid" },
    { typed: "ปลาหมึกแห้ง", title: "ปลาหมึกแห้ง Dried squid" },
    { typed: "น้ำพริก", title: "น้ำพริกเผากุ้งเสียบ" },
    { typed: "นำพริก", title: "น้ำพริกเผากุ้งเสียบ" },
    { typed: "นํ้าพริก", title: "น้ำพริกเผากุ้งเสียบ" },
    { typed: "พริก", title: "น้ำพริกเผากุ้งเสียบ" },
    { typed: "กล้วยตาก", title: "กล้วยตากน้ำผึ้ง Sun-dried banana" },
    { typed: "กลวยตาก", title: "กล้วยตากน้ำผึ้ง Sun-dried banana" },
    { typed: "หอมมะลิ", title: "ข้าวหอมมะลิอินทรีย์ 5 กก. Jasmine rice" },
    { typed: "มะลิ", title: "ข้าวหอมมะลิอินทรีย์ 5 กก. Jasmine rice" },
    { typed: "ข้าวหอม", title: "ข้าวหอมมะลิอินทรีย์ 5 กก. Jasmine rice" },
    { typed: "ไหม", title: "ผ้าไหมทอมือ กลุ่มทอผ้าบ้านหนองแคน" },
    { typed: "น้ำพ", title: "น้ำพริกเผากุ้งเสียบ" },
    { typed: "หมึ", title: "ปลาหมึกแห้ง Dried squid" },
    { typed: "ปลาห", title: "ปลาหมึกแห้ง Dried squid" },
    { typed: "ทุเรี", title: "ทุเรียนหมอนทองอบกรอบ" },
    { typed: "ข้าวหอมมะล", title: "ข้าวหอมมะลิอินทรีย์ 5 กก. Jasmine rice" },
    { typed: "สมุนไพ", title: "ชาสมุนไพรเบญจมาศ" },
    { typed: "ไข่เคม", title: "ไข่เค็มสมุนไพรดินสอพอง" },
    { typed: "banana", title: "กล้วยตากน้ำผึ้ง Sun-dried banana" },
    { typed: "Banan", title: "กล้วยตากน้ำผึ้ง Sun-dried banana" },
    { typed: "dried squid", title: "ปลาหมึกแห้ง Dried squid" },
    { typed: "หนองแคน", title: "ผ้าไหมทอมือ กลุ่มทอผ้าบ้านหนองแคน" },
    { typed: "โคกสะอาด", title: "กะปิเคย ชุมชนโคกสะอาด" },
    { typed: "ทอผ้า", title: "ผ้าไหมทอมือ กลุ่มทอผ้าบ้านหนองแคน" },
    { typed: "ริมโขง", title: "ผ้าขาวม้า กลุ่มสตรีริมโขง" },
    { typed: "ตาก กล้วย", title: "กล้วยตากน้ำผึ้ง Sun-dried banana" },
    { typed: "หมอนทอง", title: "ทุเรียนหมอนทองอบกรอบ" },
    { typed: "กรอบ ทุเรียน", title: "ทุเรียนหมอนทองอบกรอบ" },
    { typed: "แห้ง หมึก", title: "ปลาหมึกแห้ง Dried squid" },
    { typed: "squid หมึก", title: "ปลาหมึกแห้ง Dried squid" },
    { typed: "กะปิ โคกสะอาด", title: "กะปิเคย ชุมชนโคกสะอาด" },
    { typed: "กะปิเคยชุมชน", title: "กะปิเคย ชุมชนโคกสะอาด" },
    { typed: "ข้าว 5 กก.", title: "ข้าวหอมมะลิอินทรีย์ 5 กก. Jasmine rice" },
    { typed: "ข้าว ๕ กก", title: "ข้าวหอมมะลิอินทรีย์ 5 กก. Jasmine rice" },
    { typed: "sun-dried", title: "กล้วยตากน้ำผึ้ง Sun-dried banana" },
    { typed: "สบู่  มังคุด ", title: "สบู่มังคุด Mangosteen soap 100 g" },
    { typed: "OTOPผ้าท", title: "OTOPผ้าทอมือ5ดาว" },
    { typed: "กลวยตาก น้ำผึ้ง", title: "กล้วยตากน้ำผึ้ง Sun-dried banana" },
    { typed: "สูตรโบราณของกลุ่มแม่บ้านเกษตรกร", title: "กล้วยฉาบรสหวานสูตรโบราณของกลุ่มแม่บ้านเกษตรกร" },
    { typed: "100", title: "สบู่มังคุด Mangosteen soap 100 g" },
  ])("'$typed' finds '$title'", ({ typed, title }) => {
    expect(CATALOGUE).toContain(title);
    expect(finds(typed, title)).toBe(true);
  });

  it.each([
    { typed: "หมึก", hits: 2 },
    { typed: "น้ำพริก", hits: 2 },
    { typed: "สมุนไพร", hits: 2 },
    { typed: "กล้วยหมึก", hits: 0 },
    { typed: "หมึก กล้วย", hits: 0 },
    { typed: "quid", hits: 0 },
    { typed: "กาแฟ", hits: 0 },
    { typed: "%", hits: 0 },
  ])("'$typed' finds $hits of the catalogue and not the rest", ({ typed, hits }) => {
    expect(CATALOGUE.filter((title) => finds(typed, title))).toHaveLength(hits);
  });

  it("finds a title at every letter while it is being typed, with and without tone marks", () => {
    fc.assert(
      fc.property(
        fc
          .constantFrom(...CATALOGUE)
          .chain((title) => fc.tuple(fc.constant(title), fc.integer({ min: 1, max: title.length }))),
        fc.boolean(),
        ([title, length], bare) => {
          const typed = bare
            ? title.slice(0, length).replace(/[\u0E48-\u0E4B]/g, "")
            : title.slice(0, length);
          const chunks = typed.trim().split(" ");
          // Chunks before the last are segmented, which missing tone marks can lead astray: typo search's part.
          if (bare && chunks.length > 1) return;
          expect(finds(typed, title)).toBe(true);
        },
      ),
      { numRuns: 500 },
    );
  });
});

describe("searchFields", () => {
  it("keeps words, and beginnings inside words, as tokens parted by one space", () => {
    const { seg, sub } = searchFields("ปลาหมึกแห้ง");
    expect(seg).toBe("ปลาหมึก แหง");
    expect(sub.split(" ")).toEqual(expect.arrayContaining(["ปลาหมึกแหง", "หมึกแหง", "หมึก"]));
  });

  it("never starts a token between a leading vowel and its consonant, nor at a mark", () => {
    const { sub } = searchFields("ไข่เค็มโบราณ แม่แดงปู่เย็น");
    expect(sub.split(" ").filter((token) => /^[\u0E30-\u0E3A\u0E45-\u0E4E]/.test(token))).toEqual([]);
    expect(sub.split(" ")).not.toContain("คมโบราณแมแดงปูเยน");
  });

  it("makes tokens of letters and digits only, at most 24 characters in sub, whatever the text", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 200 }), (text) => {
        const { seg, sub } = searchFields(text);
        for (const token of `${seg} ${sub}`.split(" ").filter(Boolean)) {
          expect(token).toMatch(/^[\p{L}\p{M}\p{N}]+$/u);
        }
        expect(sub.split(" ").every((token) => token.length <= 24)).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  it("is empty for nothing to search", () => {
    expect(searchFields(" … ")).toEqual({ seg: "", sub: "" });
  });

  it("stays small for a text without end", () => {
    const { seg, sub } = searchFields("ปลาหมึกแห้งอบน้ำผึ้ง".repeat(5_000));
    expect(seg.length + sub.length).toBeLessThan(120_000);
  });
});

describe("searchQuery", () => {
  it.each(["", "   ", "่", "็ ์", "%_&|!():*'\"\\", "ๆ", "ฯ", "🦑", "\u200B\u00A0"])(
    "is empty when nothing searchable is left of %j",
    (typed) => {
      expect(searchQuery(typed)).toBe("");
    },
  );

  it("segments what is finished and keeps whole what may be half typed", () => {
    expect(searchQuery("น้ำพริก กุ้งเส")).toBe("นำ พริก กุงเส");
  });

  it("holds no operators, and no more than nine terms of a hundred characters, whatever is typed", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 300 }), (typed) => {
        const query = searchQuery(typed);
        expect(query).toMatch(/^([\p{L}\p{M}\p{N}]+( [\p{L}\p{M}\p{N}]+)*)?$/u);
        expect(query.split(" ").length).toBeLessThanOrEqual(9);
      }),
      { numRuns: 500 },
    );
    expect(searchQuery("ปลา ".repeat(10_000)).length).toBeLessThan(150);
  });
});
