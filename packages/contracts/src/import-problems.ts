/**
 * Everything that can be wrong with a row of an import, and what to do about it. The text completes
 * "column, value: …" in the report and on the page, so it says what to do next.
 */
export const importProblems = {
  group_missing: {
    th: "ไม่มีชื่อกลุ่ม กรุณาใส่ชื่อกลุ่มในแถวนี้",
    en: "no group is named; write the group's name in this row",
  },
  group_unknown: {
    th: "ไม่พบกลุ่มชื่อนี้ในทะเบียน กรุณาเลือกกลุ่มที่ตรงกัน หรือแก้ชื่อในไฟล์",
    en: "no group of this name is in the register; choose the group that is meant, or mend the name in the file",
  },
  group_ambiguous: {
    th: "มีหลายกลุ่มที่ชื่อตรงกัน กรุณาเลือกกลุ่ม หรือใช้รหัสกลุ่ม",
    en: "several groups have this name; choose one, or use the group's code",
  },
  date_missing: {
    th: "ไม่มีวันที่ กรุณาใส่วันที่ขาย เช่น 20/12/2566",
    en: "no date; write the day of the sale, such as 20/12/2566",
  },
  date_format: {
    th: "อ่านวันที่ไม่ได้ กรุณาเขียนแบบ วัน/เดือน/ปี เช่น 20/12/2566",
    en: "the date can't be read; write day/month/year, such as 20/12/2566",
  },
  date_impossible: {
    th: "ไม่มีวันนี้ในปฏิทิน กรุณาตรวจวันและเดือน",
    en: "the calendar has no such day; check day and month",
  },
  month_format: {
    th: "อ่านเดือนไม่ได้ กรุณาเขียนชื่อเดือนหรือเลข 1–12",
    en: "the month can't be read; write its name or 1–12",
  },
  year_missing: {
    th: "ไม่รู้ปี กรุณาใส่ปี พ.ศ. ในไฟล์ หรือกำหนดปีในขั้นตอนจับคู่คอลัมน์",
    en: "the year is not known; write it in the file, or set it where columns are mapped",
  },
  year_range: {
    th: "ปีนี้อยู่นอกช่วงที่นับได้ กรุณาตรวจปี พ.ศ./ค.ศ.",
    en: "this year can't be counted; check whether it is B.E. or C.E.",
  },
  date_future: {
    th: "วันที่ยังมาไม่ถึง กรุณาตรวจวันที่ขาย",
    en: "this day is still to come; check the day of the sale",
  },
  before_joining: {
    th: "วันที่ขายอยู่ก่อนวันที่กลุ่มเข้าร่วมโครงการ กรุณาตรวจวันที่ หรือวันที่เข้าร่วมในทะเบียนกลุ่ม",
    en: "the sale is before the group joined; check the date, or the group's joining day in the register",
  },
  amount_missing: { th: "ไม่มียอดเงิน กรุณาใส่ยอดขาย", en: "no amount; write what was sold" },
  amount_format: {
    th: "ยอดเงินต้องเป็นตัวเลข เช่น 1,234.50 กรุณาแก้ข้อความในช่องนี้",
    en: "the amount has to be a number, such as 1,234.50; mend the text of this cell",
  },
  amount_split: {
    th: 'จุลภาคในยอดเงินแบ่งยอดเป็นสองช่อง กรุณาใส่เครื่องหมายคำพูดครอบยอด เช่น "1,234.50" หรือเอาจุลภาคออก',
    en: "a comma has cut the amount into two cells; put the amount into quotation marks, or leave the comma out",
  },
  amount_zero: {
    th: "ยอดเป็นศูนย์ กรุณาใส่ยอดจริงหรือลบแถวนี้",
    en: "the amount is zero; write the real one or delete the row",
  },
  amount_decimals: {
    th: "ยอดเงินมีทศนิยมเกินสองตำแหน่ง กรุณาปัดเป็นสตางค์",
    en: "the amount has more than two decimals; round it to satang",
  },
  amount_large: {
    th: "ยอดเงินสูงผิดปกติ (เกิน 1,000 ล้านบาทต่อแถว) กรุณาตรวจตัวเลข",
    en: "the amount is beyond belief (over 1,000 million baht in a row); check the number",
  },
  formula: {
    th: "ช่องนี้เป็นสูตร กรุณาคัดลอกแล้ววางเป็นค่า (วางแบบพิเศษ > ค่า) แล้วบันทึกใหม่",
    en: "this cell is a formula; copy it, paste it as a value (Paste special > Values) and save again",
  },
  cell_error: {
    th: "ช่องนี้เป็นข้อผิดพลาดของตารางคำนวณ กรุณาแก้ในไฟล์ต้นฉบับ",
    en: "this cell is a spreadsheet error; mend it in the file",
  },
  channel_unknown: {
    th: "ไม่รู้จักช่องทางขายนี้ เช่น ใช้คำว่า ออกบูธ หน้าร้าน ไลน์ เฟซบุ๊ก",
    en: "this channel is not known; use words such as fair, shopfront, line, facebook",
  },
  channel_web: {
    th: "ยอดขายบนเว็บนี้ระบบบันทึกให้แล้ว กรุณาลบแถวนี้เพื่อไม่ให้นับซ้ำ",
    en: "sales on this website are recorded by themselves; delete the row so that they don't count twice",
  },
  category_unknown: {
    th: "ไม่รู้จักหมวดสินค้านี้ กรุณาใช้ชื่อหมวดในระบบ หรือเว้นว่างเพื่อใช้หมวดของกลุ่ม",
    en: "this category is not known; use a category's name, or leave it empty for the group's own",
  },
  name_missing: { th: "ไม่มีชื่อกลุ่ม กรุณาใส่ชื่อ", en: "no name; write the group's name" },
  name_long: { th: "ชื่อยาวเกิน 120 ตัวอักษร กรุณาย่อ", en: "the name is longer than 120 letters; shorten it" },
  name_twice: {
    th: "ชื่อหรือรหัสนี้ซ้ำกับแถวก่อนหน้าในไฟล์ กรุณาลบแถวที่ซ้ำ",
    en: "an earlier row of the file has this name or code; delete one of them",
  },
  code_taken: {
    th: "รหัสนี้เป็นของกลุ่มอื่นในทะเบียนแล้ว กรุณาตรวจรหัส",
    en: "another group of the register has this code; check it",
  },
  kind_unknown: {
    th: "ไม่รู้จักประเภทนี้ ใช้คำว่า วิสาหกิจชุมชน เครือข่าย หรือ ยังไม่จดทะเบียน",
    en: "this kind is not known; use community enterprise, network or not registered",
  },
  cohort_format: { th: "รุ่นต้องเป็นเลข 1–99", en: "the cohort has to be a number from 1 to 99" },
  place_missing: { th: "ไม่มีตำบล กรุณาใส่ตำบลและอำเภอ", en: "no sub-district; write sub-district and district" },
  place_unknown: {
    th: "ไม่พบตำบลนี้ในจังหวัดระยอง กรุณาตรวจชื่อตำบลและอำเภอ",
    en: "no sub-district of Rayong has this name; check sub-district and district",
  },
  place_ambiguous: {
    th: "มีตำบลชื่อนี้ในหลายอำเภอ กรุณาใส่อำเภอด้วย",
    en: "several districts have a sub-district of this name; write the district too",
  },
  category_missing: {
    th: "ไม่มีหมวดสินค้า กรุณาใส่หมวด หรือกำหนดหมวดเดียวกันทั้งไฟล์",
    en: "no category; write one, or set one for the whole file",
  },
  consent_format: {
    th: "ความยินยอมต้องเป็น ยินยอม หรือ ไม่ยินยอม",
    en: "the consent has to be yes or no",
  },
  handle_format: {
    th: "ชื่อในที่อยู่เว็บใช้ได้เฉพาะ a–z 0–9 และขีดกลาง",
    en: "the web address may only have a–z, 0–9 and hyphens",
  },
} as const;

export type ImportProblemCode = keyof typeof importProblems;

/** Why a whole file can't be read; each text says what to do next. */
export const importFileFaults = {
  empty: { th: "ไฟล์ว่าง กรุณาเลือกไฟล์ที่มีข้อมูล", en: "The file is empty. Choose one with data." },
  too_large: {
    th: "ไฟล์ใหญ่เกินกำหนด กรุณาแบ่งเป็นหลายไฟล์ หรือให้ผู้ดูแลระบบนำเข้าด้วยคำสั่ง pnpm revenue import",
    en: "The file is too large. Cut it into several, or have it imported with pnpm revenue import.",
  },
  too_many_rows: {
    th: "มีแถวเกินกำหนด กรุณาแบ่งไฟล์ตามปี",
    en: "The file has too many rows. Cut it by year.",
  },
  too_many_columns: {
    th: "มีคอลัมน์เกินกำหนด กรุณาลบคอลัมน์ที่ไม่ใช้",
    en: "The file has too many columns. Delete those that are not used.",
  },
  too_many_cells: {
    th: "มีช่องข้อมูลเกินกำหนด กรุณาแบ่งไฟล์",
    en: "The file has too many cells. Cut it into several.",
  },
  unpacked_too_large: {
    th: "ไฟล์นี้ขยายออกมาใหญ่ผิดปกติ จึงไม่อ่านเพื่อความปลอดภัย กรุณาคัดลอกข้อมูลไปวางในไฟล์ใหม่",
    en: "The file unpacks to far more than a spreadsheet should, so it is not read. Copy its data into a new file.",
  },
  macros: {
    th: "ไฟล์มีมาโคร จึงไม่รับเพื่อความปลอดภัย กรุณาบันทึกเป็น .xlsx (ไม่มีมาโคร)",
    en: "The workbook has macros and is refused. Save it as .xlsx without macros.",
  },
  old_or_locked: {
    th: "ไฟล์เป็น .xls รุ่นเก่าหรือมีรหัสผ่าน กรุณาเปิดด้วย Excel แล้วบันทึกเป็น .xlsx ที่ไม่มีรหัสผ่าน",
    en: "The file is an old .xls or has a password. Save it as .xlsx without a password.",
  },
  not_a_table: {
    th: "ไฟล์นี้ไม่ใช่ XLSX หรือ CSV กรุณาบันทึกเป็น .xlsx หรือ .csv แล้วลองใหม่",
    en: "This is neither XLSX nor CSV. Save it as .xlsx or .csv and try again.",
  },
  damaged: {
    th: "ไฟล์เสียหรือโหลดมาไม่ครบ กรุณาเปิดตรวจใน Excel แล้วบันทึกใหม่",
    en: "The file is damaged or incomplete. Open it, save it again and retry.",
  },
  encoding: {
    th: "อ่านตัวอักษรในไฟล์ไม่ได้ กรุณาบันทึกเป็น CSV UTF-8",
    en: "The letters of the file can't be read. Save it as CSV UTF-8.",
  },
  open_quote: {
    th: 'มีเครื่องหมายคำพูดเปิดค้างไว้ในไฟล์ CSV กรุณาปิดเครื่องหมาย " ให้ครบ',
    en: 'A quote is never closed in the CSV. Close every ".',
  },
  no_sheet: { th: "ไม่พบชีตนี้ในไฟล์ กรุณาเลือกชีตใหม่", en: "The workbook has no such sheet. Choose another." },
  too_slow: {
    th: "อ่านไฟล์นานเกินกำหนด กรุณาแบ่งไฟล์",
    en: "Reading took too long. Cut the file into several.",
  },
  too_much_memory: {
    th: "ไฟล์ใช้หน่วยความจำเกินกำหนด กรุณาแบ่งไฟล์",
    en: "Reading needed too much memory. Cut the file into several.",
  },
  reader_failed: {
    th: "อ่านไฟล์ไม่สำเร็จ ยังไม่มีอะไรถูกบันทึก กรุณาลองใหม่",
    en: "The file could not be read; nothing was changed. Try again.",
  },
} as const;

export type ImportFileFault = keyof typeof importFileFaults;
