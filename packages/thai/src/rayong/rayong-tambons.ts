import { AMPHOE_ROWS, TAMBON_ROWS } from "./rayong-rows";

/** The province of the programme: Rayong. */
export const RAYONG = { code: "21", th: "ระยอง", en: "Rayong" } as const;

/** One of the eight amphoe of Rayong; `code` has four digits. */
export interface RayongAmphoe {
  readonly code: string;
  readonly th: string;
  readonly en: string;
}

/** One of the 58 tambons of Rayong; `code` has six digits and begins with its amphoe's. */
export interface RayongTambon {
  readonly code: string;
  readonly th: string;
  readonly en: string;
  readonly amphoe: RayongAmphoe;
  readonly postcode: string;
}

/** All amphoe of Rayong in the order of their codes. */
export const rayongAmphoes: readonly RayongAmphoe[] = AMPHOE_ROWS.map(([code, th, en]) => ({ code, th, en }));

const amphoeByCode = new Map(rayongAmphoes.map((amphoe) => [amphoe.code, amphoe]));

/** All tambons of Rayong in the order of their codes. Beware: ต.แกลง lies in อ.เมืองระยอง, not in อ.แกลง. */
export const rayongTambons: readonly RayongTambon[] = TAMBON_ROWS.map(([code, th, en, postcode]) => {
  const amphoe = amphoeByCode.get(code.slice(0, 4));
  if (!amphoe) throw new Error(`Tambon ${code} has no amphoe in the table`);
  return { code, th, en, amphoe, postcode };
});

const tambonByCode = new Map(rayongTambons.map((tambon) => [tambon.code, tambon]));

/** The amphoe with this four-digit code, or undefined outside Rayong. */
export function findRayongAmphoe(code: string): RayongAmphoe | undefined {
  return amphoeByCode.get(code);
}

/** The tambon with this six-digit code, or undefined outside Rayong. */
export function findRayongTambon(code: string): RayongTambon | undefined {
  return tambonByCode.get(code);
}
