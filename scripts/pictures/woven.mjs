import { shaded } from "./packages.mjs";
import { darken, lighten } from "./palette.mjs";

/** Woven things: a plait of two colours clipped to an outline. */

let lastId = 0;

export function plait(path, colour, second = lighten(colour, 0.28), cell = 26) {
  const id = `w${++lastId}`;
  const strands = [];
  for (let row = 0, y = 0; y < 800; row++, y += cell) {
    for (let col = 0, x = 0; x < 800; col++, x += cell) {
      const over = (row + col) % 2 === 0;
      const tone = over ? colour : second;
      strands.push(
        `<rect x="${x + 0.8}" y="${y + 0.8}" width="${cell - 1.6}" height="${cell - 1.6}" rx="5" fill="${tone}"/><path d="${over ? `M${x + 4} ${y + cell * 0.32}h${cell - 8}` : `M${x + cell * 0.32} ${y + 4}v${cell - 8}`}" stroke="${lighten(tone, 0.35)}" stroke-width="3" stroke-linecap="round"/>`,
      );
    }
  }
  return `<defs><clipPath id="${id}"><path d="${path}"/></clipPath></defs><path d="${path}" fill="${darken(second, 0.35)}"/><g clip-path="url(#${id})">${strands.join("")}</g>${shaded(path, "none", 0.9)}`;
}

export function wovenBag({ colour, second, handle = "#7A5230", w = 400, h = 320, cell = 26 }) {
  const l = 400 - w / 2;
  const t = 664 - h;
  return `<path d="M${l + w * 0.22} ${t + 20}V${t - 60}Q${l + w * 0.22} ${t - 170} 400 ${t - 170}T${l + w * 0.78} ${t - 60}V${t + 20}" fill="none" stroke="${handle}" stroke-width="20" stroke-linecap="round"/><path d="M${l + w * 0.22 - 4} ${t}V${t - 60}Q${l + w * 0.22 - 4} ${t - 174} 400 ${t - 174}" fill="none" stroke="${lighten(handle, 0.4)}" stroke-width="5" stroke-linecap="round"/>
  ${plait(`M${l} ${t}H${l + w}L${l + w - 26} 640Q${l + w - 30} 666 ${l + w - 60} 666H${l + 60}Q${l + 30} 666 ${l + 26} 640z`, colour, second, cell)}<path d="M${l - 4} ${t + 6}H${l + w + 4}" stroke="${darken(colour, 0.25)}" stroke-width="18" stroke-linecap="round"/><path d="M${l - 2} ${t + 2}H${l + w + 2}" stroke="${lighten(colour, 0.25)}" stroke-width="5" stroke-linecap="round"/>`;
}

export function basket({ colour, second, inside = "", w = 440, h = 200, cell = 26 }) {
  const l = 400 - w / 2;
  const t = 664 - h;
  return `<ellipse cx="400" cy="${t}" rx="${w / 2}" ry="54" fill="${darken(colour, 0.5)}"/>${inside}${plait(`M${l} ${t}Q400 ${t + 108} ${l + w} ${t}L${l + w - 48} 640Q400 690 ${l + 48} 640z`, colour, second, cell)}<path d="M${l} ${t}Q400 ${t + 108} ${l + w} ${t}" fill="none" stroke="${darken(colour, 0.22)}" stroke-width="20" stroke-linecap="round"/><path d="M${l} ${t - 4}Q400 ${t + 104} ${l + w} ${t - 4}" fill="none" stroke="${lighten(colour, 0.3)}" stroke-width="5" stroke-linecap="round"/>`;
}

/** A mat half unrolled: the flat part in front, the roll behind it. */
export function rolledMat({ colour, second }) {
  const rings = [58, 44, 30, 16].map(
    (r) =>
      `<ellipse cx="664" cy="452" rx="${r * 0.66}" ry="${r}" fill="none" stroke="${darken(colour, 0.3)}" stroke-width="5"/>`,
  );
  return `${plait("M150 470H640L720 676Q410 700 80 676z", colour, second, 24)}<path d="M118 560Q400 580 682 560M92 640Q400 664 712 640" stroke="#7B1E4A" stroke-width="11" fill="none" opacity=".8"/><path d="M80 676Q410 700 720 676" stroke="${darken(colour, 0.3)}" stroke-width="7" fill="none"/>
  ${plait("M128 452Q128 384 176 384H664Q704 390 704 452T664 520H176Q128 520 128 452z", second, colour, 24)}<ellipse cx="664" cy="452" rx="44" ry="68" fill="${lighten(colour, 0.15)}"/>${rings.join("")}<path d="M240 386q-14 66 0 132M480 386q-14 66 0 132" stroke="#7B1E4A" stroke-width="12" fill="none" opacity=".8"/>`;
}

export function roundTray({ colour, second, cx = 400, cy = 590, rx = 270, ry = 92 }) {
  return `${plait(`M${cx - rx} ${cy}a${rx} ${ry} 0 0 1 ${2 * rx} 0a${rx} ${ry} 0 0 1 ${-2 * rx} 0z`, colour, second, 24)}<ellipse cx="${cx}" cy="${cy}" rx="${rx}" ry="${ry}" fill="none" stroke="${darken(colour, 0.25)}" stroke-width="20"/><ellipse cx="${cx}" cy="${cy - 4}" rx="${rx}" ry="${ry}" fill="none" stroke="${lighten(colour, 0.3)}" stroke-width="5"/>`;
}

export function strawHat({ colour, second, ribbon = "#7B1E4A" }) {
  return `${plait("M120 590a280 78 0 0 1 560 0a280 78 0 0 1 -560 0z", colour, second, 22)}${plait("M250 580Q246 350 400 344T550 580Q400 620 250 580z", colour, second, 22)}<path d="M250 540Q400 584 550 540L552 590Q400 628 248 590z" fill="${ribbon}"/><path d="M250 540Q400 584 550 540" stroke="#fff" stroke-opacity=".3" stroke-width="4" fill="none"/>`;
}

export function lampShade({ colour, second, glow = "#FFE7A6" }) {
  return `<path d="M400 40V210" stroke="#5B4636" stroke-width="7"/><circle cx="400" cy="420" r="250" fill="${glow}" opacity=".5"/>${plait("M400 200Q600 230 596 440Q590 560 400 574Q210 560 204 440Q200 230 400 200z", colour, second, 30)}<path d="M400 200Q600 230 596 440Q590 560 400 574Q210 560 204 440Q200 230 400 200z" fill="${glow}" opacity=".22"/><ellipse cx="400" cy="206" rx="52" ry="14" fill="${darken(colour, 0.35)}"/><ellipse cx="400" cy="566" rx="100" ry="18" fill="#FFF6D8"/>`;
}
