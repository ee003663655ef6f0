import { statSync } from "node:fs";
import { join } from "node:path";
import { categories } from "@chumchon/contracts";
import { findRayongTambon } from "@chumchon/thai/rayong";
import { describe, expect, it } from "vitest";
import { sampleFolder } from "./sample-folder";
import { type PriceBand, readSampleTables, type SampleProduct, type SampleVariant } from "./sample-tables";

const folder = sampleFolder();
const { groups, products, priceBands, pictures } = readSampleTables(folder);
const groupOf = new Map(groups.map((group) => [group.code, group]));
const variants = products.flatMap((product) => product.variants.map((variant) => ({ product, variant })));
const shipped = new Set(["ambient", "fragile", "bulky", "chilled", "frozen", "preorder"]);
const repeated = (values: string[]) => values.filter((value, index) => values.indexOf(value) !== index);

/** How much of the band's net amount the variant is; pieces and sets count as one. */
function shareOf(variant: SampleVariant, band: PriceBand): number {
  return variant.net_unit === band.net.unit && variant.net_unit !== "piece"
    ? variant.net_amount / band.net.amount
    : 1;
}

/** Small packs cost up to 60 % more by weight, large ones up to a quarter less or a tenth more. */
function withinBand({ price_baht: price, ...variant }: SampleVariant, band: PriceBand): boolean {
  const share = shareOf({ price_baht: price, ...variant }, band);
  const [low, high] = band.price_baht;
  if (share === 1) return low <= price && price <= high;
  return low * share * 0.75 <= price && price <= high * share * (share < 1 ? 1.6 : 1.1);
}

describe("the groups of the sample world", () => {
  it("are 58, each with its own code, handle, name and story", () => {
    expect(groups).toHaveLength(58);
    expect(repeated(groups.flatMap((group) => [group.code, group.handle]))).toEqual([]);
    expect(repeated(groups.flatMap((group) => [group.name, group.story, group.story_en]))).toEqual([]);
  });

  it("all say that they are samples, in both languages", () => {
    expect(groups.filter((group) => !group.name.endsWith(" (ตัวอย่าง)"))).toEqual([]);
    expect(groups.filter((group) => !group.name_en.endsWith(" (sample)"))).toEqual([]);
    const numbers = groups.flatMap((group) => group.registration_no ?? []);
    expect(numbers.filter((number) => !/^SAMPLE-21-00\d\d$/.test(number))).toEqual([]);
  });

  it("all stand in a tambon of Rayong", () => {
    expect(groups.filter((group) => !findRayongTambon(group.tambon_code))).toEqual([]);
  });

  it("have the kinds, renewals and consents of the plan, and joined in the middle of their cohort's year", () => {
    const count = (test: (group: (typeof groups)[number]) => boolean) => groups.filter(test).length;
    expect(count((group) => group.kind === "community_enterprise")).toBe(52);
    expect(count((group) => group.renewed_for_year !== null && group.renewed_for_year < 2569)).toBe(3);
    expect(count((group) => group.publish_income)).toBe(50);
    expect(count((group) => group.tax_mode === "vat")).toBe(1);
    expect(count((group) => group.status === "paused")).toBe(1);
    expect(count((group) => group.status === "suspended")).toBe(0);
    expect(groups.filter((group) => group.joined_on !== `${2015 + group.cohort_no}-06-15`)).toEqual([]);
    const sizes = [1, 2, 3, 4, 5, 6, 7, 8].map((cohort) => count((group) => group.cohort_no === cohort));
    expect(sizes).toEqual([5, 6, 7, 8, 9, 7, 9, 7]);
  });

  it("have the certificates of the plan", () => {
    const all = groups.flatMap((group) => group.certificates);
    const count = (kind: string, level?: number) =>
      all.filter((each) => each.kind === kind && (level === undefined || each.level === level)).length;
    expect([count("otop", 3), count("otop", 4), count("otop", 5)]).toEqual([14, 10, 4]);
    expect([count("tcps"), count("gap"), count("halal"), count("organic"), count("gi")]).toEqual([
      23, 5, 8, 3, 1,
    ]);
    expect(all.filter((each) => each.status === "expired")).toHaveLength(3);
  });
});

describe("the products of the sample world", () => {
  it("are about 260, 3 to 7 a group, in all categories, with handles and SKUs of their own", () => {
    expect(products.length).toBeGreaterThanOrEqual(255);
    expect(products.length).toBeLessThanOrEqual(270);
    for (const { code } of groups) {
      const own = products.filter((product) => product.group === code).length;
      expect(own, code).toBeGreaterThanOrEqual(3);
      expect(own, code).toBeLessThanOrEqual(7);
    }
    expect(products.filter((product) => !groupOf.has(product.group))).toEqual([]);
    expect(new Set(products.map((product) => product.category)).size).toBe(categories.length);
    expect(repeated(products.map((product) => product.handle))).toEqual([]);
    expect(repeated(variants.map(({ variant }) => variant.sku))).toEqual([]);
    expect(products.flatMap((product) => repeated(product.variants.map((variant) => variant.title)))).toEqual(
      [],
    );
  });

  it("cost what the bands of their kind say, and are kept as their kind is", () => {
    const outside = variants.filter(({ product, variant }) => {
      const band = priceBands[product.template];
      return !band || !withinBand(variant, band);
    });
    expect(outside.map(({ variant }) => variant.sku)).toEqual([]);
    const keptOtherwise = products.filter((product) => {
      const band = priceBands[product.template];
      return product.storage !== band?.storage || product.shelf_life_days !== band.shelf_life_days;
    });
    expect(keptOtherwise.map((product) => product.handle)).toEqual([]);
  });

  it("weigh more than their contents when they are sent", () => {
    const light = variants.filter(({ product, variant }) => {
      if (!shipped.has(product.storage)) return false;
      return variant.weight_grams <= (variant.net_unit === "g" ? variant.net_amount : 0);
    });
    expect(light.map(({ variant }) => variant.sku)).toEqual([]);
  });

  it("are out of stock for 6 % of the SKUs and hidden as drafts for 4 % of the products, and never above their group's size", () => {
    expect(variants.filter(({ variant }) => variant.stock === 0)).toHaveLength(
      Math.round(variants.length * 0.06),
    );
    expect(products.filter((product) => product.status === "draft")).toHaveLength(
      Math.round(products.length * 0.04),
    );
    const most = { L: 600, M: 150, S: 60 };
    const tooMany = variants.filter(({ product, variant }) => {
      const size = groupOf.get(product.group)?.size;
      return !size || variant.stock > most[size];
    });
    expect(tooMany).toEqual([]);
  });

  it("carry an invented food number on 70 % of the food, none twice, one application rejected", () => {
    const fda = products.flatMap((product) => product.certificates.filter((each) => each.kind === "fda"));
    const numbers = fda.flatMap((each) => each.number ?? []);
    expect(fda.length).toBe(106);
    expect(repeated(numbers)).toEqual([]);
    expect(numbers.filter((number) => !/^99-9-99999-9-\d{4}$/.test(number))).toEqual([]);
    expect(fda.filter((each) => each.status === "rejected")).toHaveLength(1);
  });

  it("let the main journey buy honey from one group and dried squid from another", () => {
    const sells = (code: string, template: string) =>
      products.some(
        (product: SampleProduct) =>
          product.group === code &&
          product.template === template &&
          product.status === "published" &&
          ["ambient", "fragile", "bulky"].includes(product.storage) &&
          product.variants.every((variant) => variant.stock >= 30),
      );
    expect(sells("S08", "honey")).toBe(true);
    expect(sells("S19", "dried-squid")).toBe(true);
    expect(sells("S36", "dried-squid")).toBe(true);
    for (const code of ["S08", "S19", "S36"]) expect(groupOf.get(code)?.status).toBe("active");
  });
});

describe("the pictures and texts of the sample world", () => {
  it("are there for every product, group and category, each used, within 4 MB", () => {
    const used = new Set([
      ...products.map((product) => `${product.picture}.webp`),
      ...groups.map((group) => group.picture.replace("/pictures/", "")),
      ...categories.map((category) => `category-${category.handle}.webp`),
    ]);
    expect([...used].filter((name) => !pictures.includes(name))).toEqual([]);
    expect(pictures.filter((name) => !used.has(name))).toEqual([]);
    const bytes = pictures.reduce((sum, name) => sum + statSync(join(folder, "pictures", name)).size, 0);
    expect(bytes).toBeLessThan(4 * 1024 * 1024);
  });

  it("name no telephone number and promise no cure", () => {
    const texts = JSON.stringify([groups, products], (key, value) => (key === "number" ? undefined : value));
    expect(texts.match(/0\d[- ]?\d{3,4}[- ]?\d{4}/g)).toBeNull();
    expect(texts.match(/รักษา|บำรุงร่างกาย|ป้องกันโรค|แก้ปวด|ลดน้ำหนัก|\bcures?\b|\bheal(s|ing)?\b/g)).toBeNull();
  });
});
