import {
  categoryHandle,
  certificateKinds,
  isoDate,
  netUnit,
  type ProductCertificate,
  storage,
  type UpdateProductBody,
} from "@chumchon/contracts";
import { normalizeThai } from "@chumchon/thai";
import { z } from "zod";
import type { CertificateValues, GoodsFaults, GoodsValues, SizeValues } from "./goods-view";

const MOST_ROWS = 10;
const SATANG = 100;
const certificateKind = z.enum(certificateKinds);

/** The form as it was sent; nothing is checked yet and nothing is lost. */
export function readGoodsForm(form: FormData): GoodsValues {
  const text = (name: string, most = 2000) => {
    const value = form.get(name);
    return typeof value === "string" ? value.slice(0, most) : "";
  };
  const removed = new Set(form.getAll("remove_picture").map(String));
  const rows = (name: string) =>
    Array.from({ length: MOST_ROWS }, (_, index) => index).filter((index) => form.has(`${name}.${index}`));
  return {
    title: text("title", 200),
    category: text("category", 40),
    description: text("description", 4000),
    storage: text("storage", 20),
    shelfLife: text("shelfLife", 10),
    exempt: text("exempt", 400),
    stock: text("stock", 10),
    pictures: [...new Set(form.getAll("picture").map(String))].filter((path) => !removed.has(path)),
    certificates: rows("kind").flatMap((index): CertificateValues[] => {
      const kind = certificateKind.safeParse(text(`kind.${index}`, 20));
      if (!kind.success || form.has(`removeCertificate.${index}`)) return [];
      return [
        {
          kind: kind.data,
          number: text(`number.${index}`, 60),
          level: text(`level.${index}`, 2),
          until: text(`until.${index}`, 10),
          photoId: text(`photoId.${index}`, 64),
        },
      ];
    }),
    sizes: rows("price").map(
      (index): SizeValues => ({
        id: text(`size.${index}`, 64),
        name: text(`sizeName.${index}`, 80),
        price: text(`price.${index}`, 20),
        net: text(`net.${index}`, 20),
        unit: text(`unit.${index}`, 10),
        weight: text(`weight.${index}`, 20),
      }),
    ),
  };
}

const digitsOf = (text: string) => normalizeThai(text).replace(/[,\s]/g, "");

/** A whole number as it is typed, also in Thai digits; null for an empty field, undefined for "สิบ" and the like. */
function wholeNumber(text: string): number | null | undefined {
  const digits = digitsOf(text);
  if (digits === "") return null;
  return /^\d{1,7}$/.test(digits) ? Number(digits) : undefined;
}

/** Baht with at most two places, as satang. */
function satangOf(text: string): number | null | undefined {
  const digits = digitsOf(text);
  if (digits === "") return null;
  const match = /^(\d{1,7})(?:\.(\d{1,2}))?$/.exec(digits);
  if (!match) return undefined;
  const satang = Number(match[1]) * SATANG + Number((match[2] ?? "").padEnd(2, "0"));
  return satang > 0 ? satang : undefined;
}

export type CheckedGoods = { body: UpdateProductBody; stock: number; faults: GoodsFaults };

/** Numbers and choices as the backend wants them; each that can't be read is named. */
export function checkGoodsForm(values: GoodsValues, send: boolean): CheckedGoods {
  const faults: GoodsFaults = {};
  const whole = (name: string, text: string, fault: GoodsFaults[string]) => {
    const number = wholeNumber(text);
    if (number === undefined) faults[name] = fault;
    return number ?? null;
  };
  const variants = values.sizes.map(({ id, price, net, unit, weight }, index) => {
    const satang = satangOf(price);
    if (satang === undefined) faults[`price.${index}`] = "goods.fault.price";
    const amount = digitsOf(net);
    const isAmount = amount === "" || (/^\d{1,6}(\.\d{1,3})?$/.test(amount) && Number(amount) > 0);
    if (!isAmount) faults[`net.${index}`] = "goods.fault.net";
    const grams = whole(`weight.${index}`, weight, "goods.fault.weight");
    if (grams === 0) faults[`weight.${index}`] = "goods.fault.weight";
    return {
      id: id === "" ? null : id,
      price_satang: satang ?? null,
      net_amount: isAmount && amount !== "" ? Number(amount) : null,
      net_unit: netUnit.catch("g").parse(unit),
      weight_grams: grams,
    };
  });
  if (values.title.trim().length < 2) faults.title = "goods.fault.title";
  const days = whole("shelfLife", values.shelfLife, "goods.fault.shelfLife");
  const stock = whole("stock", values.stock, "goods.fault.stock");
  const body: UpdateProductBody = {
    title: values.title.trim().slice(0, 120),
    category: categoryHandle.catch("craft").parse(values.category),
    description: values.description.trim().slice(0, 2000),
    storage: storage.catch("ambient").parse(values.storage),
    shelf_life_days: days === 0 ? null : days,
    fda_exempt_reason: values.exempt.trim().slice(0, 200) || null,
    pictures: values.pictures,
    certificates: values.certificates.map((each, index) => certificateOf(each, index, faults)),
    variants,
    send,
  };
  return { body, stock: stock ?? 0, faults };
}

function certificateOf(each: CertificateValues, index: number, faults: GoodsFaults): ProductCertificate {
  const until = isoDate.safeParse(each.until);
  if (each.until !== "" && !until.success) faults[`until.${index}`] = "goods.fault.date";
  const stars = Number(each.level);
  return {
    kind: each.kind === "" ? "fda" : each.kind,
    number: each.number.trim() || null,
    level: each.kind === "otop" && stars >= 1 && stars <= 5 ? stars : null,
    valid_until: until.success ? until.data : null,
    photo_id: each.photoId || null,
  };
}
