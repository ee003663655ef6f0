/**
 * What "income" means, printed wherever the figure is. A change of meaning is a new version: entries keep
 * the version under which they were posted.
 */
export const incomeDefinition = {
  version: "1",
  th: "รายได้สะสมนับจากยอดขายสินค้าของกลุ่มหลังหักส่วนลด ไม่รวมค่าส่งและค่าธรรมเนียม หักเงินที่คืนให้ผู้ซื้อแล้ว ยอดขายบนเว็บนี้นับตามวันที่ชำระเงิน ช่องทางอื่นนับตามวันที่ขาย และนับเฉพาะรายการที่ตรวจยืนยันแล้ว",
  en: "Cumulative income is what the groups' goods were sold for after discounts, without delivery and fees; money returned to buyers is deducted. Sales on this website count on the day they were paid, other channels on the day of the sale. Only verified entries count.",
} as const;
