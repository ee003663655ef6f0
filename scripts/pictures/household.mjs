import { roundRect, shaded } from "./packages.mjs";
import { cream, darken, lighten } from "./palette.mjs";

/** Coconut shell, wax, soap and other small things of the house, in 800 units. */

export function soapBars(colour, leaf = "") {
  const bar = (x, y, tone) =>
    `${shaded(roundRect(x, y, 330, 150, 44), tone, 0.8)}<path d="${roundRect(x + 36, y + 28, 258, 94, 28)}" fill="none" stroke="${lighten(tone, 0.4)}" stroke-width="5" opacity=".8"/>`;
  return `${bar(150, 516, darken(colour, 0.08))}${bar(320, 420, colour)}<path d="M150 520m180 0" />${leaf}`;
}

export function balmTin(colour, label) {
  return `${shaded("M190 520V612A210 62 0 0 0 610 612V520z", "#E6DFCF")}<ellipse cx="400" cy="520" rx="210" ry="62" fill="#CFC4AC"/><ellipse cx="400" cy="516" rx="184" ry="52" fill="${lighten(colour, 0.55)}"/><path d="M280 506q60 -24 130 -6q70 20 130 4" stroke="#fff" stroke-width="9" fill="none" opacity=".7" stroke-linecap="round"/><g transform="rotate(-10 520 340)">${shaded("M330 300V380A180 54 0 0 0 690 380V300z", colour)}<ellipse cx="510" cy="300" rx="180" ry="54" fill="${lighten(colour, 0.2)}"/><ellipse cx="510" cy="298" rx="140" ry="40" fill="${cream}"/></g>${label}`;
}

export function inhaler(colour) {
  const stick = (x, tone) =>
    `${shaded(roundRect(x, 250, 120, 210, 36), tone)}${shaded(roundRect(x + 6, 440, 108, 226, 22), "#FBF7EC")}<path d="M${x + 6} 520h108v66h-108z" fill="${tone}"/><circle cx="${x + 60}" cy="553" r="22" fill="${cream}"/><path d="M${x + 60} 566q-14-14 0-28q14 14 0 28z" fill="#6FA55A"/>`;
  return `<g transform="rotate(-7 320 460)">${stick(230, colour)}</g><g transform="rotate(9 480 460)">${stick(440, darken(colour, 0.18))}</g>`;
}

export function herbalBall(colour = "#F3E6CB") {
  const tie = (x, y, s) =>
    `<g transform="translate(${x} ${y}) scale(${s})">${shaded("M-34-210Q-54-250-20-262Q0-232 22-264Q54-246 34-210L26-150H-26z", darken(colour, 0.06), 0.8)}<path d="M-30-158h60v26h-60z" fill="#9A6A3A"/><path d="M-30-150h60M-30-142h60" stroke="#C79A63" stroke-width="3"/>${shaded("M-28-134Q-150-110-150 0Q-146 118 0 118T150 0Q150-110 28-134z", colour)}<path d="M-18-130Q-80-40-60 100M18-130Q80-40 60 100M0-130V116M-26-132Q-130-40-120 50M26-132Q130-40 120 50" stroke="#C9B184" stroke-width="4" fill="none" opacity=".6"/><path d="M-70 50q30 20 50-4M30 70q24 6 44-14M-20 10q16 10 30-4" stroke="#9AA65A" stroke-width="10" fill="none" opacity=".35" stroke-linecap="round"/></g>`;
  return `${tie(300, 540, 0.86)}${tie(510, 545, 1)}`;
}

export function candle(colour) {
  return `<circle cx="400" cy="240" r="170" fill="#FFE7A6" opacity=".55"/><path d="M400 170Q446 230 424 276Q400 300 376 276Q354 230 400 170z" fill="#F5A63B"/><path d="M400 210Q422 246 412 272Q400 284 388 272Q378 246 400 210z" fill="#FFF0B8"/><path d="M400 276v44" stroke="#4A3A2A" stroke-width="6"/>${shaded(roundRect(262, 318, 276, 350, 30), "#FFFFFF", 0.4)}${shaded(roundRect(274, 346, 252, 312, 22), colour, 0.9)}<ellipse cx="400" cy="348" rx="126" ry="24" fill="${lighten(colour, 0.4)}"/>`;
}

export function reedDiffuser(colour, content) {
  const sticks = [
    [-120, 90],
    [-60, 60],
    [0, 50],
    [60, 66],
    [120, 96],
  ]
    .map(
      ([dx, y]) =>
        `<path d="M400 420L${400 + dx} ${y + 40}" stroke="#8A6238" stroke-width="9" stroke-linecap="round"/>`,
    )
    .join("");
  return `${sticks}${shaded("M366 380H434V450Q530 470 530 560V630Q530 668 492 668H308Q270 668 270 630V560Q270 470 366 450z", content)}<path d="M356 366h88v34h-88z" fill="${colour}"/><path d="${roundRect(306, 530, 188, 96, 10)}" fill="${cream}"/><path d="M306 606h188v10h-188z" fill="${colour}"/>`;
}

export function sachet(colour) {
  return `${shaded("M330 330Q400 360 470 330Q600 420 590 560Q584 668 400 668T210 560Q200 420 330 330z", colour)}${shaded("M330 330Q290 250 320 220Q360 250 400 226Q440 250 480 220Q510 250 470 330Q400 360 330 330z", lighten(colour, 0.2), 0.7)}<path d="M326 334Q400 366 474 334" stroke="#7B1E4A" stroke-width="15" fill="none" stroke-linecap="round"/><path d="M400 352q-50 50 -64 96M400 352q46 46 70 84" stroke="#7B1E4A" stroke-width="9" fill="none" stroke-linecap="round"/>`;
}

const shellTone = "#7A4A28";

export function shellBowl(inside = "") {
  return `<ellipse cx="400" cy="440" rx="220" ry="70" fill="${darken(shellTone, 0.45)}"/><ellipse cx="400" cy="452" rx="194" ry="54" fill="#A97443"/>${inside}${shaded("M180 440Q400 530 620 440Q624 640 470 668H330Q176 640 180 440z", shellTone)}<path d="M180 440Q400 530 620 440" stroke="#C58F5A" stroke-width="12" fill="none"/><path d="M250 540q20 60 70 90M320 570q20 40 50 60M540 540q-10 40 -40 70" stroke="#B07A48" stroke-width="4" fill="none" opacity=".6"/>`;
}

export function shellSpoons() {
  const spoon = (x, turn, s) =>
    `<g transform="translate(${x} 400) rotate(${turn}) scale(${s})"><rect x="-15" y="-20" width="30" height="290" rx="15" fill="#B98A55"/><rect x="-11" y="-10" width="9" height="270" rx="4" fill="#DDB684"/><ellipse cx="0" cy="-100" rx="86" ry="108" fill="${shellTone}"/><ellipse cx="0" cy="-106" rx="68" ry="88" fill="#A97443"/><ellipse cx="-16" cy="-126" rx="30" ry="46" fill="#CF9E69" opacity=".6"/></g>`;
  return `${spoon(270, -16, 0.95)}${spoon(410, 3, 1.05)}${spoon(550, 19, 0.9)}`;
}

export function shellLamp() {
  const holes = [];
  for (let row = 0; row < 5; row++) {
    for (let col = -3; col <= 3; col++) {
      holes.push(
        `<circle cx="${400 + col * 46 + (row % 2) * 23}" cy="${340 + row * 46}" r="${9 - Math.abs(col)}" fill="#FFE9A8"/>`,
      );
    }
  }
  return `<circle cx="400" cy="420" r="280" fill="#FFE7A6" opacity=".55"/>${shaded("M400 250Q590 260 596 450Q590 570 400 590Q210 570 204 450Q210 260 400 250z", shellTone)}${holes.join("")}${shaded("M330 584H470L500 668H300z", "#5B3820")}`;
}

export function coasters(colour, second) {
  return [640, 606, 572, 538, 504]
    .map(
      (y, i) =>
        `${shaded(`M180 ${y}v20a220 60 0 0 0 440 0v-20z`, i % 2 ? darken(second, 0.15) : darken(colour, 0.15), 0.7)}<ellipse cx="400" cy="${y}" rx="220" ry="60" fill="${i % 2 ? second : colour}"/>${[180, 140, 100, 60, 24].map((rx) => `<ellipse cx="400" cy="${y}" rx="${rx}" ry="${rx * 0.273}" fill="none" stroke="${i % 2 ? darken(second, 0.2) : darken(colour, 0.2)}" stroke-width="6"/>`).join("")}`,
    )
    .join("");
}
