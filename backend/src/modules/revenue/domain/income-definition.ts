/** What "income" means for sales from a day on. A change of meaning is a new version with its own first day. */
export interface IncomeDefinition {
  readonly version: string;
  /** First day of sale, in Bangkok, that is counted in this way. */
  readonly from: string;
  readonly th: string;
  readonly en: string;
}

const first: IncomeDefinition = {
  version: "1",
  from: "0001-01-01",
  th: "รายได้สะสมนับจากยอดขายสินค้าของกลุ่มหลังหักส่วนลด ไม่รวมค่าส่งและค่าธรรมเนียม หักเงินที่คืนให้ผู้ซื้อแล้ว ยอดขายบนเว็บนี้นับตามวันที่ชำระเงิน ช่องทางอื่นนับตามวันที่ขาย และนับเฉพาะรายการที่ตรวจยืนยันแล้ว",
  en: "Cumulative income is what the groups' goods were sold for after discounts, without delivery and fees; money returned to buyers is deducted. Sales on this website count on the day they were paid, other channels on the day of the sale. Only verified entries count.",
};

/** Oldest first. Versions are only ever added: entries keep the one under which they were posted. */
export const incomeDefinitions: readonly IncomeDefinition[] = [first];

/** The version in force today, printed wherever a figure of all times is. */
export const incomeDefinition: IncomeDefinition = incomeDefinitions.at(-1) ?? first;

/** The version that a sale of this day is counted by. */
export function definitionOn(
  day: string,
  versions: readonly IncomeDefinition[] = incomeDefinitions,
): IncomeDefinition {
  return versions.findLast((version) => version.from <= day) ?? versions[0] ?? first;
}

/** Versions that a figure of this period is made under, oldest first; an end that is left out is open. */
export function definitionsOf(
  period: { readonly from?: string | undefined; readonly to?: string | undefined },
  versions: readonly IncomeDefinition[] = incomeDefinitions,
): readonly IncomeDefinition[] {
  const start = period.from === undefined ? 0 : versions.indexOf(definitionOn(period.from, versions));
  return versions
    .slice(Math.max(0, start))
    .filter((version, index) => index === 0 || period.to === undefined || version.from <= period.to);
}
