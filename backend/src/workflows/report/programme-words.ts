import type { Lang } from "../../documents/page-frame";

/** Words of the records of the programme. */
const th = {
  how: "ข้อมูลที่เจ้าหน้าที่บันทึกไว้ จำนวนคนนับเฉพาะที่มีการนับ รายการที่ลบแล้วไม่อยู่ในนี้",
  titles: {
    cohorts: "รุ่นของโครงการ",
    organisations: "พี่เลี้ยงและบริษัทสมาชิก",
    trainings: "การอบรม",
    "standards-work": "งานมาตรฐาน",
    "study-visits": "คณะศึกษาดูงาน",
    "group-notes": "บันทึกเกี่ยวกับกลุ่ม",
  },
  column: {
    no: "รุ่นที่",
    name: "ชื่อ",
    started_on: "เริ่ม",
    ended_on: "สิ้นสุด",
    kind: "ประเภท",
    groups: "กลุ่ม",
    groupCount: "จำนวนกลุ่ม",
    title: "เรื่อง",
    topic: "หัวข้อ",
    held_on: "จัดเมื่อ",
    hours: "ชั่วโมง",
    people: "คน",
    standard: "มาตรฐาน",
    state: "สถานะ",
    visited_on: "มาเมื่อ",
    visitors: "หน่วยงานที่มา",
    noted_on: "วันที่",
    note: "บันทึก",
  },
};

const en: typeof th = {
  how: "As staff wrote it down; people are those that were counted. What was removed is not in it.",
  titles: {
    cohorts: "Cohorts",
    organisations: "Mentors and member companies",
    trainings: "Trainings",
    "standards-work": "Standards work",
    "study-visits": "Study visits",
    "group-notes": "Notes on groups",
  },
  column: {
    no: "Cohort",
    name: "Name",
    started_on: "Began",
    ended_on: "Ended",
    kind: "Kind",
    groups: "Groups",
    groupCount: "How many groups",
    title: "Title",
    topic: "Topic",
    held_on: "Held on",
    hours: "Hours",
    people: "People",
    standard: "Standard",
    state: "State",
    visited_on: "Came on",
    visitors: "Organisation",
    noted_on: "Day",
    note: "Note",
  },
};

export const programmeWords: Record<Lang, typeof th> = { th, en };
