import { shaded } from "./packages.mjs";
import { cream, darken, lighten, mix } from "./palette.mjs";

/** Clothes and cloth; `print` is SVG clipped to the cloth (800 units), drawn over `colour`. */

let lastId = 0;

function printed(path, colour, print, strength = 0.5) {
  const id = `c${++lastId}`;
  return `<defs><clipPath id="${id}"><path d="${path}"/></clipPath></defs><path d="${path}" fill="${colour}"/><g clip-path="url(#${id})">${print}</g>${shaded(path, "none", strength)}`;
}

export function tieDye(x, y, colours, reach = 300) {
  const rings = [];
  for (let i = 9; i >= 0; i--) {
    const r = ((i + 1) * reach) / 10;
    const points = Array.from({ length: 48 }, (_, k) => {
      const a = (k / 48) * 2 * Math.PI;
      const out = r * (1 + 0.07 * Math.sin(k * 2.1 + i) + 0.05 * Math.cos(k * 5.3 + i * 2));
      return `${(x + Math.cos(a) * out).toFixed(1)} ${(y + Math.sin(a) * out).toFixed(1)}`;
    });
    rings.push(`<path d="M${points.join("L")}z" fill="${colours[i % colours.length]}" opacity=".85"/>`);
  }
  return rings.join("");
}

export function batikWaves(colours, top = 100, bottom = 760) {
  const lines = [];
  for (let y = top, i = 0; y < bottom; y += 44, i++) {
    const d = `M-20 ${y}${Array.from({ length: 12 }, (_, k) => `q18 ${k % 2 ? 26 : -26} 36 0t36 0`).join("")}`;
    lines.push(
      `<path d="${d}" fill="none" stroke="${colours[i % colours.length]}" stroke-width="${i % 3 === 0 ? 16 : 7}" opacity=".9"/><path d="${d}" transform="translate(0 13)" fill="none" stroke="${cream}" stroke-width="2.5" stroke-dasharray="2 11" stroke-linecap="round"/>`,
    );
  }
  return lines.join("");
}

export function shirt(colour, print = "") {
  const body =
    "M300 190Q400 246 500 190L560 206Q600 218 622 256L690 372L606 424L572 372V640Q572 664 548 664H252Q228 664 228 640V372L194 424L110 372L178 256Q200 218 240 206z";
  return `${printed(body, colour, print)}<path d="M300 190Q400 246 500 190Q486 262 400 262T300 190z" fill="${darken(colour, 0.22)}"/><path d="M292 194Q312 272 400 274T508 194" fill="none" stroke="${darken(colour, 0.15)}" stroke-width="5" opacity=".6"/><path d="M228 372l6 -70M572 372l-6-70" stroke="${darken(colour, 0.3)}" stroke-width="4" opacity=".35"/>`;
}

export function tote(colour, print = "", strap = darken(colour, 0.12)) {
  return `<path d="M300 340V250Q300 150 400 150T500 250V340" fill="none" stroke="${strap}" stroke-width="24" stroke-linecap="round"/>
  ${printed("M222 310H578L606 640Q608 668 580 668H220Q192 668 194 640z", colour, print, 0.55)}
  <path d="M222 330H578" stroke="${darken(colour, 0.25)}" stroke-opacity=".4" stroke-width="3" stroke-dasharray="10 7"/><path d="M286 304h28v40h-28zM486 304h28v40h-28z" fill="${strap}"/>`;
}

/** Folded pile of cloth, the uppermost printed. */
export function foldedCloth(colours, print) {
  const layer = (y, colour, inset) =>
    shaded(
      `M${180 + inset} ${y}H${620 - inset}Q640 ${y + 34} ${620 - inset} ${y + 68}H${180 + inset}Q160 ${y + 34} ${180 + inset} ${y}z`,
      colour,
      0.55,
    );
  return `${layer(600, colours[1], 0)}${layer(534, colours[2], 8)}${printed("M196 534Q180 420 214 322Q400 300 586 322Q620 420 604 534Q400 552 196 534z", colours[0], print, 0.6)}
  <path d="M214 322Q400 300 586 322" stroke="${lighten(colours[0], 0.5)}" stroke-width="5" fill="none" opacity=".7"/><path d="M196 534Q400 552 604 534" stroke="${darken(colours[0], 0.4)}" stroke-width="4" fill="none" opacity=".4"/>`;
}

/** A shawl hanging over a rod. */
export function shawl(colour, print) {
  const fringe = Array.from({ length: 21 }, (_, i) => `M${262 + i * 13.8} 622v${34 + (i % 3) * 5}`).join("");
  return `<path d="M150 196H650" stroke="#8C6B3F" stroke-width="20" stroke-linecap="round"/><path d="M150 192H650" stroke="#C9A876" stroke-width="6" stroke-linecap="round"/>
  <path d="${fringe}" stroke="${darken(colour, 0.1)}" stroke-width="5" stroke-linecap="round"/>
  ${printed("M250 182H560Q556 420 552 630Q400 642 252 626Q246 420 250 182z", colour, print, 0.5)}${printed("M440 182H560L588 516Q530 530 462 520z", mix(colour, "#ffffff", 0.18), `<g transform="translate(60 30)" opacity=".75">${print}</g>`, 0.7)}`;
}

export function pouchBag(colour, print = "", zip = "#C9A24A") {
  return `${printed("M190 356Q400 330 610 356L634 610Q636 656 590 658H210Q164 656 166 610z", colour, print, 0.6)}<path d="M192 374Q400 348 608 374" stroke="${darken(colour, 0.35)}" stroke-width="14" fill="none"/><path d="M192 374Q400 348 608 374" stroke="${zip}" stroke-width="5" stroke-dasharray="7 5" fill="none"/><path d="M596 374q34 22 28 74" stroke="${zip}" stroke-width="9" fill="none" stroke-linecap="round"/><circle cx="623" cy="456" r="12" fill="${zip}"/>`;
}

export function cap(colour, patch = "") {
  return `${shaded("M196 560Q190 330 400 322T604 560Q400 600 196 560z", colour)}<path d="M400 322v250M400 322Q286 360 276 574M400 322Q514 360 524 574" stroke="${darken(colour, 0.3)}" stroke-opacity=".4" stroke-width="4" fill="none"/>${shaded("M206 548Q400 508 594 548Q680 590 704 640Q540 600 400 606T150 636Q160 580 206 548z", darken(colour, 0.18))}<circle cx="400" cy="322" r="16" fill="${darken(colour, 0.2)}"/>${patch}`;
}

export function apron(colour, print = "") {
  return `<path d="M318 190Q400 96 482 190" fill="none" stroke="${darken(colour, 0.25)}" stroke-width="15"/><path d="M226 400Q150 430 120 520M574 400Q650 430 680 520" fill="none" stroke="${darken(colour, 0.25)}" stroke-width="13" stroke-linecap="round"/>
  ${printed("M316 186H484Q496 320 580 390L596 660Q400 684 204 660L220 390Q304 320 316 186z", colour, print, 0.55)}<path d="M290 486H510V588Q510 606 492 606H308Q290 606 290 588z" fill="${lighten(colour, 0.28)}" stroke="${darken(colour, 0.2)}" stroke-opacity=".5" stroke-width="3"/><path d="M400 486v120" stroke="${darken(colour, 0.2)}" stroke-opacity=".4" stroke-width="3"/>`;
}

export function cupSleeve(colour, print = "") {
  return `<path d="M300 330Q250 210 330 160Q420 130 500 170Q560 220 500 330" fill="none" stroke="${darken(colour, 0.2)}" stroke-width="20" stroke-linecap="round"/>${shaded("M286 290H514L498 668Q400 684 302 668z", "#F6F1E6", 0.8)}<path d="M276 268H524v34H276z" fill="#5B4636"/>${printed("M282 370Q400 392 518 370L506 640Q400 660 294 640z", colour, print, 0.7)}`;
}
