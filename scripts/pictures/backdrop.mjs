import { darken, lighten, mix } from "./palette.mjs";

const tiles = {
  waves: [80, 40, `<path d="M0 20q20-18 40 0t40 0" fill="none" stroke-width="3"/>`],
  scales: [
    60,
    60,
    `<path d="M0 30a30 30 0 0 0 60 0M-30 60a30 30 0 0 0 60 0a30 30 0 0 0 60 0" fill="none" stroke-width="3"/>`,
  ],
  leaves: [
    90,
    90,
    `<path d="M20 40q18-26 40-22q-2 26-40 22zM20 40l30-16M62 84q10-18 26-16q0 18-26 16z" fill="none" stroke-width="3"/>`,
  ],
  dots: [
    50,
    50,
    `<circle cx="12" cy="12" r="5" stroke="none" class="f"/><circle cx="37" cy="37" r="5" stroke="none" class="f"/>`,
  ],
  seeds: [
    64,
    64,
    `<path d="M14 14q8-10 14 0q-6 10-14 0zM44 46q8-10 14 0q-6 10-14 0z" stroke="none" class="f"/>`,
  ],
  checks: [72, 72, `<path d="M0 0h36v36H0zM36 36h36v36H36z" stroke="none" class="f" opacity=".45"/>`],
  weave: [
    56,
    56,
    `<path d="M0 7h28M0 21h28M35 0v28M49 0v28M28 35h28M28 49h28M7 28v28M21 28v28" fill="none" stroke-width="5"/>`,
  ],
  diamonds: [
    70,
    70,
    `<path d="M35 8l24 27-24 27-24-27zM35 24l10 11-10 11-10-11z" fill="none" stroke-width="3"/>`,
  ],
  rows: [
    60,
    48,
    `<path d="M30 44v-20M30 30q-14-2-16-16q16 0 16 16zM30 24q2-12 16-14q0 14-16 14z" fill="none" stroke-width="3"/>`,
  ],
  cells: [
    60,
    104,
    `<path d="M30 0v18M30 18L60 35v34L30 86 0 69V35zM30 86v18M0 35M60 35" fill="none" stroke-width="3"/>`,
  ],
};

/** Wall with its printed pattern, a glow behind the goods, and the table they stand on. */
export function backdrop(palette) {
  const [top, bottom] = palette.wall;
  const [width, height, marks] = tiles[palette.pattern];
  const print = mix(bottom, palette.accent, 0.35);
  const table = mix("#F6EBD6", bottom, 0.25);
  return `
  <defs>
    <linearGradient id="wall" x1="0" y1="0" x2="0" y2="1"><stop offset="0" stop-color="${top}"/><stop offset="1" stop-color="${bottom}"/></linearGradient>
    <radialGradient id="glow"><stop offset="0" stop-color="#fff" stop-opacity=".85"/><stop offset="1" stop-color="#fff" stop-opacity="0"/></radialGradient>
    <linearGradient id="table" x1="0" y1="0" x2="0" y2="1"><stop offset="0" stop-color="${lighten(table, 0.35)}"/><stop offset="1" stop-color="${darken(table, 0.1)}"/></linearGradient>
    <pattern id="print" width="${width}" height="${height}" patternUnits="userSpaceOnUse"><style>.f{fill:${print}}</style><g stroke="${print}">${marks}</g></pattern>
    <radialGradient id="shadow"><stop offset="0" stop-color="#3A2E1A" stop-opacity=".42"/><stop offset=".55" stop-color="#3A2E1A" stop-opacity=".2"/><stop offset="1" stop-color="#3A2E1A" stop-opacity="0"/></radialGradient>
  </defs>
  <rect width="800" height="800" fill="url(#wall)"/>
  <rect width="800" height="600" fill="url(#print)" opacity=".2"/>
  <circle cx="400" cy="360" r="360" fill="url(#glow)"/>
  <path d="M0 590H800V800H0z" fill="url(#table)"/>
  <path d="M0 590H800" stroke="${darken(table, 0.18)}" stroke-opacity=".35" stroke-width="2"/>
  <path d="M0 593H800" stroke="#fff" stroke-opacity=".6" stroke-width="3"/>`;
}

/** Soft shadow on the table under something `width` wide. */
export function shadow(x, y, width) {
  return `<ellipse cx="${x}" cy="${y}" rx="${width * 0.62}" ry="${Math.max(14, width * 0.1)}" fill="url(#shadow)"/>`;
}
