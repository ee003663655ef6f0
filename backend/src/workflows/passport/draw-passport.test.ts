import jsQR from "jsqr";
import sharp from "sharp";
import { expect, it } from "vitest";
import { expectSamePictures } from "../../../integration/expect-same-pictures";
import { renderPages } from "../../../integration/render-pages";
import type { PassportRecord } from "../../modules/report/passport-book";
import { drawPassport } from "./draw-passport";

const passport: PassportRecord = {
  id: "ipas_test",
  code: "0123456789ABCDEFGHJKMNPQRS",
  number: "2569/00001",
  groupId: "egrp_test",
  groupName: "กลุ่มแปรรูปกะปิน้ำปลาบ้านตัวอย่าง",
  groupNameEn: "Sample shrimp paste group",
  years: [2561, 2562, 2563, 2564, 2565, 2566, 2567, 2568, 2569].map((beYear, index) => ({
    beYear,
    satang: 31_250_050 + index * 4_100_000,
  })),
  totalSatang: 428_850_450,
  asOf: new Date("2026-11-26T05:00:00Z"),
  definitionVersion: "1",
  seal: "12-a1b2-c3d4-e5f6-0718-293a",
  isSample: true,
  issuedBy: "user_test",
  issuedAt: new Date("2026-11-26T05:00:01Z"),
  expiresOn: "2027-02-24",
  revokedAt: null,
  reason: null,
};
const url = `https://shop.example.org/passports/${passport.code}`;

it.each(["th", "en"] as const)(
  "the passport in %s is one page, the same bytes each time, and looks like its stored picture",
  async (lang) => {
    const [pdf, again] = [await drawPassport(passport, url, lang), await drawPassport(passport, url, lang)];
    expect(pdf.equals(again)).toBe(true);
    expect(await renderPages(pdf, 0.1)).toHaveLength(1);
    await expectSamePictures(pdf, `passport-${lang}`);
  },
);

it("a camera reads the address of the passport's page from the picture of the paper", async () => {
  const [picture] = await renderPages(await drawPassport(passport, url, "th"), 1.5);
  const { data, info } = await sharp(picture).ensureAlpha().raw().toBuffer({ resolveWithObject: true });
  expect(jsQR(new Uint8ClampedArray(data), info.width, info.height)?.data).toBe(url);
});
