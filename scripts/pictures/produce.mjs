/*
 * Goods that no emoji shows, each drawn in a square of 100 units around (50, 50).
 * The order of numbers is fixed: nothing here is random, so a rerun gives the same picture.
 */

let lastId = 0;

function ball(x, y, rx, ry, [light, mid, dark]) {
  const id = `b${++lastId}`;
  return `<defs><radialGradient id="${id}" cx=".36" cy=".3" r=".8"><stop offset="0" stop-color="${light}"/><stop offset=".5" stop-color="${mid}"/><stop offset="1" stop-color="${dark}"/></radialGradient></defs><ellipse cx="${x}" cy="${y}" rx="${rx}" ry="${ry}" fill="url(#${id})"/>`;
}

function durianShell() {
  const spikes = [];
  for (let row = -4; row <= 4; row++) {
    for (let col = -4; col <= 4; col++) {
      const x = 50 + (col + (row % 2 === 0 ? 0 : 0.5)) * 10.5;
      const y = 55 + row * 9;
      const far = ((x - 50) / 40) ** 2 + ((y - 55) / 40) ** 2;
      if (far > 0.95) continue;
      const s = 6.6 - far * 1.8;
      const tipX = x + (x - 50) * 0.08;
      const tipY = y + (y - 55) * 0.08;
      spikes.push(
        `<path d="M${tipX} ${tipY}L${x - s} ${y}L${x} ${y - s}z" fill="#E3E08A"/><path d="M${tipX} ${tipY}L${x} ${y - s}L${x + s} ${y}z" fill="#B5BC50"/><path d="M${tipX} ${tipY}L${x + s} ${y}L${x} ${y + s}z" fill="#6F7A26"/><path d="M${tipX} ${tipY}L${x} ${y + s}L${x - s} ${y}z" fill="#98A43A"/>`,
      );
    }
  }
  const rim = Array.from({ length: 26 }, (_, i) => {
    const a = (i / 26) * 2 * Math.PI;
    const at = (r, turn) => `${50 + Math.cos(a + turn) * r} ${55 + Math.sin(a + turn) * r}`;
    return `<path d="M${at(38, -0.13)}L${at(45.5, 0)}L${at(38, 0.13)}z" fill="${Math.sin(a) > 0.2 ? "#7F8A2E" : "#B7BD55"}"/>`;
  });
  return `${rim.join("")}${ball(50, 55, 40, 40, ["#D6D878", "#A6AF45", "#6A7424"])}${spikes.join("")}`;
}

const stem = `<path d="M47 18q-1-12 -6-14l9-1q6 6 5 15z" fill="#7B5A33"/>`;

function durianFlesh(x, y, scale) {
  return `<g transform="translate(${x} ${y}) scale(${scale})"><path d="M0-26C20-22 22 18 0 27C-22 18-20-22 0-26z" fill="#FFF3C9"/>${ball(-5, -8, 9, 13, ["#FFF0A8", "#F6CF52", "#DDA52E"])}${ball(5, 9, 9, 13, ["#FFF0A8", "#F6CF52", "#DDA52E"])}</g>`;
}

function hairs() {
  return Array.from({ length: 44 }, (_, i) => {
    const a = i * 2.39996;
    const r = 34 * Math.sqrt((i + 0.5) / 44);
    const x = 50 + Math.cos(a) * r;
    const y = 52 + Math.sin(a) * r;
    const out = 9 + (r / 34) * 7;
    const dx = Math.cos(a + 0.5) * out;
    const dy = Math.sin(a + 0.5) * out;
    return `<path d="M${x} ${y}q${dx * 0.7} ${dy * 0.2} ${dx} ${dy}" stroke="${i % 3 === 0 ? "#E9A13B" : i % 3 === 1 ? "#F2686B" : "#8C1521"}" stroke-width="2.1" fill="none" stroke-linecap="round"/>`;
  }).join("");
}

const mangosteenCrown = `<g fill="#5F8A4A"><ellipse cx="38" cy="24" rx="13" ry="6" transform="rotate(18 38 24)"/><ellipse cx="62" cy="24" rx="13" ry="6" transform="rotate(-18 62 24)"/><ellipse cx="50" cy="28" rx="10" ry="6" fill="#79A75E"/></g><path d="M47 22l1-12h6l-1 13z" fill="#6B4A2B"/>`;

function scales() {
  const rows = [];
  for (let row = 0; row < 8; row++) {
    for (let col = -4; col <= 4; col++) {
      const x = 50 + (col + (row % 2) / 2) * 9;
      const y = 34 + row * 7.4;
      const half = row < 3 ? 12 + row * 8 : 36 - Math.max(0, row - 5) * 7;
      if (Math.abs(x - 50) > half - 3) continue;
      rows.push(
        `<path d="M${x - 5} ${y}q5 9 10 0q-5 -3 -10 0z" fill="#5E2A12" opacity=".55"/><path d="M${x - 3} ${y + 1.4}q3 4 6 0" stroke="#D58B57" stroke-width="1.2" fill="none"/>`,
      );
    }
  }
  return rows.join("");
}

function cluster(spots, colours, r) {
  return spots.map(([x, y]) => ball(x, y, r, r, colours)).join("");
}

function oyster(x, y, r, tone) {
  const id = `m${++lastId}`;
  return `<path d="M${x - 5} ${y}q3 18 -1 30h14q-5-12 -1-30z" fill="#F6EEDF"/><path d="M${x - 4} ${y + 6}q3 12 1 22M${x + 3} ${y + 6}q0 12 1 22" stroke="#D9C9AC" stroke-width="1.2" fill="none"/><defs><radialGradient id="${id}" cx=".4" cy=".2" r=".9"><stop offset="0" stop-color="#FFF9EE"/><stop offset="1" stop-color="${tone}"/></radialGradient></defs><path d="M${x - r} ${y + 4}Q${x - r} ${y - r * 0.8} ${x} ${y - r * 0.8}T${x + r} ${y + 4}Q${x} ${y + 14} ${x - r} ${y + 4}z" fill="url(#${id})"/>`;
}

function chili(light, mid, dark) {
  const id = `h${++lastId}`;
  return `<defs><linearGradient id="${id}" x1="0" y1="0" x2="1" y2="1"><stop offset="0" stop-color="${light}"/><stop offset=".5" stop-color="${mid}"/><stop offset="1" stop-color="${dark}"/></linearGradient></defs><path d="M62 10q6-8 14-6q-8 4-8 14z" fill="#5E7A32"/><path d="M44 24Q54 12 72 18Q84 24 80 36Q76 74 22 94Q12 96 16 88Q48 66 44 24z" fill="url(#${id})"/><path d="M52 28Q54 60 34 80" stroke="#fff" stroke-opacity=".45" stroke-width="5" fill="none" stroke-linecap="round"/><path d="M42 26Q56 6 78 20Q82 26 78 30Q66 20 58 28Q50 22 42 26z" fill="#7B9A45"/>`;
}

function fish(body, belly, fin) {
  const id = `f${++lastId}`;
  return `<defs><linearGradient id="${id}" x1="0" y1="0" x2="0" y2="1"><stop offset="0" stop-color="${body}"/><stop offset="1" stop-color="${belly}"/></linearGradient></defs><g transform="rotate(-10 50 50)"><path d="M72 50L97 30Q92 50 97 70z" fill="${fin}"/><path d="M36 34Q50 18 66 34zM40 66Q50 80 60 65z" fill="${fin}"/><path d="M4 52Q26 26 54 30Q74 36 82 50Q74 64 54 70Q26 76 4 52z" fill="url(#${id})"/><path d="M30 36q8 14 0 30" stroke="${fin}" stroke-width="2.6" fill="none"/><circle cx="19" cy="48" r="4.4" fill="#fff"/><circle cx="18" cy="48" r="2.6" fill="#33271A"/><path d="M40 44q5 4 10 0M52 44q5 4 10 0M40 54q5 4 10 0M52 54q5 4 10 0M64 49q4 3 8 0" stroke="${fin}" stroke-opacity=".8" stroke-width="1.8" fill="none"/><path d="M22 38Q40 30 58 35" stroke="#fff" stroke-opacity=".5" stroke-width="4" fill="none" stroke-linecap="round"/></g>`;
}

function roll(x, y, turn) {
  return `<g transform="translate(${x} ${y}) rotate(${turn})"><rect x="-28" y="-7" width="56" height="14" rx="7" fill="#DDA95C"/><rect x="-28" y="-7" width="56" height="5" rx="2.5" fill="#F1CE8E"/><path d="M-14-7v14M-2-7v14M10-7v14" stroke="#B97D35" stroke-width="1.3" opacity=".6"/><ellipse cx="28" cy="0" rx="4" ry="7" fill="#C98E45"/><path d="M28-4q-3 4 0 8" stroke="#8E5A22" stroke-width="1.4" fill="none"/></g>`;
}

function petals(x, y, r, colours, count = 5) {
  const leaf = Array.from(
    { length: count },
    (_, i) =>
      `<ellipse cx="${x}" cy="${y - r * 0.58}" rx="${r * 0.36}" ry="${r * 0.5}" fill="${i % 2 ? colours[0] : colours[1]}" transform="rotate(${(i * 360) / count} ${x} ${y})"/>`,
  );
  return `${leaf.join("")}<circle cx="${x}" cy="${y}" r="${r * 0.24}" fill="${colours[2]}"/>`;
}

export const produce = {
  "green-chili": () => chili("#B5D06A", "#6E9A3C", "#3E6420"),
  "tan-fish": () => fish("#C98F4E", "#F1CE93", "#8E5A2A"),
  "silver-fish": () => fish("#7FA3AE", "#E6EEEC", "#56788A"),
  "purple-potato": () =>
    `<g transform="rotate(-32 50 50)">${ball(46, 50, 44, 25, ["#B58CC2", "#7D4F90", "#47285A"])}<ellipse cx="80" cy="50" rx="11" ry="20" fill="#5E3472"/><ellipse cx="81" cy="50" rx="8.5" ry="16.5" fill="#A66FC0"/><ellipse cx="81" cy="50" rx="5" ry="10" fill="#C79ADB"/><path d="M20 42q6 3 11 0M36 62q6 3 11-1M44 36q5 2 9 0" stroke="#47285A" stroke-width="1.8" fill="none" opacity=".7"/></g>`,
  "wood-ear": () =>
    [
      [30, 40, 0.9, -14],
      [68, 38, 0.85, 16],
      [50, 66, 1, 2],
    ]
      .map(
        ([x, y, s, turn]) =>
          `<g transform="translate(${x} ${y}) scale(${s}) rotate(${turn})"><path d="M-28 2Q-30-20-8-22Q6-30 18-18Q32-14 28 4Q20 24 0 18Q-22 24-28 2z" fill="#5A3A2C"/><path d="M-20 0Q-20-14-6-14Q8-20 16-10Q24-6 18 4Q8 12-2 8Q-16 12-20 0z" fill="#8A5F4A"/><path d="M-14-2Q-8-10 4-9" stroke="#B98E76" stroke-width="3" fill="none" stroke-linecap="round"/></g>`,
      )
      .join(""),
  hill: () =>
    `<path d="M0 92Q8 70 22 62Q34 30 50 18Q60 12 68 30Q78 56 90 66Q98 78 100 92z" fill="#5E8F6A"/><path d="M50 18Q60 12 68 30Q78 56 90 66Q98 78 100 92H62Q70 60 50 18z" fill="#47775A"/><path d="M0 92Q10 74 26 70Q44 76 58 92z" fill="#7BAA70"/><path d="M30 62q6-16 12-24" stroke="#A9CFA0" stroke-width="3" fill="none" stroke-linecap="round" opacity=".7"/>`,
  durian: () => `${stem}${durianShell()}`,
  "durian-open": () => `${stem}${durianShell()}${durianFlesh(50, 56, 1)}`,
  "durian-flesh": () => durianFlesh(36, 50, 1.25) + durianFlesh(66, 54, 1.15),
  "durian-chips": () =>
    [
      [30, 36, -20],
      [62, 30, 14],
      [44, 58, 6],
      [72, 60, -28],
      [24, 68, 24],
    ]
      .map(
        ([x, y, turn]) =>
          `<g transform="translate(${x} ${y}) rotate(${turn})"><path d="M-22 0Q-14-13 4-12T23 2Q12 13-6 11T-22 0z" fill="#F0C24B"/><path d="M-16-1Q-8-8 5-7T16 1" fill="none" stroke="#FFE79B" stroke-width="4" stroke-linecap="round"/><path d="M-18 3Q-4 11 18 4" stroke="#C98F22" stroke-width="2" fill="none"/></g>`,
      )
      .join(""),
  mangosteen: () => `${ball(50, 56, 38, 36, ["#B5638F", "#6E2350", "#3B0D2A"])}${mangosteenCrown}`,
  "mangosteen-open": () =>
    `${ball(50, 54, 42, 38, ["#8E3C6B", "#5A1940", "#340B24"])}<ellipse cx="50" cy="50" rx="33" ry="27" fill="#C9577F"/><ellipse cx="50" cy="50" rx="29" ry="23.5" fill="#8C2B55"/>${[0, 60, 120, 180, 240, 300].map((turn) => `<g transform="rotate(${turn} 50 50)">${ball(50, 37.5, 10, 11, ["#FFFFFF", "#FAF3EC", "#DFCFC6"])}</g>`).join("")}`,
  rambutan: () => `${ball(50, 52, 34, 34, ["#F58A83", "#CF2F3A", "#861420"])}${hairs()}`,
  longkong: () =>
    `<path d="M50 4q-4 18 2 36M50 20q-10 4 -14 12M51 22q10 2 16 10" stroke="#7B5A33" stroke-width="4" fill="none"/>${cluster(
      [
        [33, 40],
        [66, 40],
        [20, 62],
        [50, 52],
        [79, 62],
        [36, 78],
        [65, 78],
      ],
      ["#FFF4D2", "#E6C88E", "#B48E50"],
      17,
    )}`,
  salak: () =>
    `<g transform="rotate(12 50 50)"><path d="M50 12C66 24 88 48 82 70Q74 92 50 92T18 70C12 48 34 24 50 12z" fill="#9A5226"/><path d="M50 12C60 24 70 48 66 70Q62 92 50 92" fill="#6B3212" opacity=".35"/>${scales()}</g>`,
  jackfruit: () =>
    [
      [32, 40, -16],
      [64, 38, 14],
      [48, 68, 4],
    ]
      .map(
        ([x, y, turn]) =>
          `<g transform="translate(${x} ${y}) rotate(${turn})"><path d="M0-26Q24-20 20 8T0 27T-20 8T0-26z" fill="#F3B93A"/><path d="M-6-18Q-15-4-11 10" stroke="#FFE39A" stroke-width="6" stroke-linecap="round" fill="none"/><path d="M6-20Q15 0 8 20M-1-22q2 20 -2 40" stroke="#D48F1C" stroke-width="2" fill="none" opacity=".7"/></g>`,
      )
      .join(""),
  mushroom: () =>
    oyster(30, 44, 21, "#C9B292") +
    oyster(70, 46, 20, "#BFA684") +
    oyster(50, 34, 26, "#B79C78") +
    oyster(46, 62, 22, "#C9B292"),
  cracker: () =>
    [
      [34, 36],
      [66, 42],
      [46, 68],
    ]
      .map(
        ([x, y], i) =>
          `${ball(x, y, 24, 22, ["#FFF0D2", "#F1CC92", "#D39B55"])}<path d="M${x - 12} ${y - 4}q6-8 13-4M${x - 8} ${y + 8}q9 6 17-1M${x + 4} ${y + (i - 1) * 3}q5-4 9 1" stroke="#D8A765" stroke-width="2.4" fill="none" stroke-linecap="round"/>`,
      )
      .join(""),
  rolls: () => roll(46, 30, -8) + roll(54, 50, 6) + roll(46, 70, -4),
  "shell-cookie": () =>
    petals(32, 36, 24, ["#FBE9B8", "#F4D58C", "#C98A3C"], 6) +
    petals(69, 44, 22, ["#F6CBD2", "#EFA9B5", "#B65B6C"], 6) +
    petals(44, 72, 23, ["#CFE3B6", "#B0CE90", "#6F934B"], 6),
  "puff-cookie": () =>
    cluster(
      [
        [30, 38],
        [58, 30],
        [74, 56],
        [46, 58],
        [28, 70],
        [60, 78],
      ],
      ["#FFFDF6", "#F4E4C8", "#D8B98A"],
      15,
    ),
  "dried-squid": () =>
    `<g transform="rotate(8 50 50)"><path d="M50 4L72 24Q66 30 64 34L66 62Q50 70 34 62L36 34Q34 30 28 24z" fill="#DDAE79"/><path d="M50 4L72 24Q66 30 64 34L66 62Q58 66 50 66z" fill="#B98350" opacity=".45"/><path d="M50 12v50" stroke="#F6DAB0" stroke-width="3" opacity=".7"/><path d="M37 62q-6 14 -10 30M43 65q-3 15 -4 30M50 66v30M57 65q3 15 4 30M63 62q6 14 10 30" stroke="#C9935C" stroke-width="5" fill="none" stroke-linecap="round"/><circle cx="42" cy="60" r="2.4" fill="#5A3A20"/><circle cx="58" cy="60" r="2.4" fill="#5A3A20"/></g>`,
  "butterfly-pea": () =>
    petals(36, 40, 30, ["#5F68C9", "#474FB4", "#F6E4A0"]) +
    petals(68, 66, 24, ["#6C75D3", "#4C55BD", "#F6E4A0"]),
  roselle: () =>
    `${petals(38, 40, 30, ["#C23B55", "#A32543", "#F3C2A4"])}${petals(68, 68, 24, ["#CF4E66", "#AC2B49", "#F3C2A4"])}`,
  bael: () =>
    [
      [36, 40, 30],
      [68, 66, 25],
    ]
      .map(
        ([x, y, r]) =>
          `<circle cx="${x}" cy="${y}" r="${r}" fill="#B9823F"/><circle cx="${x}" cy="${y}" r="${r * 0.86}" fill="#F2A63C"/>${petals(x, y, r * 0.72, ["#E18A22", "#D67B16", "#FBD38B"], 8)}`,
      )
      .join(""),
  lemongrass: () =>
    [
      [-16, 30],
      [0, 50],
      [15, 68],
    ]
      .map(
        ([turn, x]) =>
          `<g transform="rotate(${turn} ${x} 90)"><path d="M${x - 6} 92q2-40 4-52l8 0q2 12 2 52z" fill="#EDEFD0"/><path d="M${x} 44q-10-20 -14-38q14 14 17 36q2-22 14-34q-4 22 -11 36z" fill="#8DB35A"/><path d="M${x - 3} 92v-40M${x + 3} 92v-36" stroke="#C6CF92" stroke-width="1.5"/></g>`,
      )
      .join(""),
  turmeric: () =>
    `<g transform="rotate(-14 50 50)">${ball(48, 54, 36, 17, ["#F5BC62", "#D98A23", "#9A5610"])}${ball(30, 36, 12, 20, ["#F5BC62", "#D98A23", "#9A5610"])}${ball(66, 40, 11, 18, ["#F5BC62", "#D98A23", "#9A5610"])}<path d="M30 58q6-10 4-16M44 66q5-12 2-24M58 67q6-12 3-24" stroke="#A5641A" stroke-width="1.6" fill="none"/></g>`,
  tamarind: () =>
    `<g transform="rotate(-24 50 50)"><path d="M10 52Q20 30 38 42T66 40T92 46Q90 66 72 62T44 68T10 52z" fill="#8A5430"/><path d="M18 50Q26 40 38 48T66 47T86 49" stroke="#C28A5B" stroke-width="4" fill="none" stroke-linecap="round"/></g>`,
  krill: () =>
    [
      [26, 30],
      [58, 24],
      [42, 50],
      [74, 52],
      [24, 70],
      [56, 76],
    ]
      .map(
        ([x, y], i) =>
          `<g transform="translate(${x} ${y}) rotate(${i * 50})"><path d="M-13 3Q-8-11 6-8T12 6Q6-2 0 0T-8 8z" fill="#D68A7C"/><path d="M-9 1Q-4-7 5-5" stroke="#F5C4B4" stroke-width="2.4" fill="none"/><path d="M12 6l7 3M11 2l8-2" stroke="#B8665A" stroke-width="1.4"/></g>`,
      )
      .join(""),
  pad: () =>
    `<g transform="rotate(-8 50 50)"><path d="M8 36L50 18L92 36L50 56z" fill="#B56A2A"/><path d="M8 36v20L50 78V56z" fill="#8E4C18"/><path d="M92 36v20L50 78V56z" fill="#9F5A20"/><path d="M20 37L50 24L74 35" stroke="#E3A25B" stroke-width="4" fill="none" stroke-linecap="round"/></g>`,
};
