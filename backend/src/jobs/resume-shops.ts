import type { MedusaContainer } from "@medusajs/framework/types";
import { resumeDueShops } from "../workflows/group/pause-shop";

/** A pause ends on its day, whoever is awake. */
export default async function resumeShops(container: MedusaContainer) {
  await resumeDueShops(container);
}

export const config = { name: "resume-shops", schedule: "*/5 * * * *" };
