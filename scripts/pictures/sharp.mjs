import { createRequire } from "node:module";

/** sharp is a dependency of the backend, which resizes uploads; the root has none of its own. */
export const sharp = createRequire(new URL("../../backend/package.json", import.meta.url))("sharp");
