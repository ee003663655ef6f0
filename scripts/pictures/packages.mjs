import { cream, darken, lighten, mix } from "./palette.mjs";

/*
 * Drawn packages. Each takes where it stands (`x` its middle, `base` its foot), its size and its colours,
 * and answers { svg, label }: label is the circle into which the goods are drawn.
 */

let lastId = 0;
const nextId = () => `g${++lastId}`;

/** Light from the left over any outline, which makes flat paths look round. */
export function shaded(path, fill, strength = 1) {
  const id = nextId();
  return `<defs><linearGradient id="${id}">
    <stop offset="0" stop-color="#2A1E0E" stop-opacity="${0.2 * strength}"/><stop offset=".16" stop-color="#fff" stop-opacity="${0.1 * strength}"/>
    <stop offset=".3" stop-color="#fff" stop-opacity="${0.34 * strength}"/><stop offset=".5" stop-color="#fff" stop-opacity="0"/>
    <stop offset="1" stop-color="#2A1E0E" stop-opacity="${0.32 * strength}"/></linearGradient></defs>
    <path d="${path}" fill="${fill}"/><path d="${path}" fill="url(#${id})"/>`;
}

export function roundRect(x, y, width, height, r) {
  return `M${x + r} ${y}h${width - 2 * r}a${r} ${r} 0 0 1 ${r} ${r}v${height - 2 * r}a${r} ${r} 0 0 1 ${-r} ${r}h${-(width - 2 * r)}a${r} ${r} 0 0 1 ${-r} ${-r}v${-(height - 2 * r)}a${r} ${r} 0 0 1 ${r} ${-r}z`;
}

function roundLabel(x, y, r, colour) {
  return `<circle cx="${x}" cy="${y}" r="${r}" fill="${cream}"/><circle cx="${x}" cy="${y}" r="${r - 8}" fill="none" stroke="${colour}" stroke-width="3.5" stroke-opacity=".75"/>
  <circle cx="${x}" cy="${y}" r="${r}" fill="none" stroke="${darken(colour, 0.3)}" stroke-opacity=".25" stroke-width="2"/>`;
}

function bandLabel(x, y, width, height, colour) {
  const left = x - width / 2;
  return `<path d="${roundRect(left, y - height / 2, width, height, 10)}" fill="${cream}"/>
  <path d="M${left} ${y + height / 2 - 26}h${width}v12h${-width}z" fill="${colour}"/><path d="M${left} ${y - height / 2 + 12}h${width}v5h${-width}z" fill="${colour}" opacity=".8"/>`;
}

export function pouch({ x = 400, base = 668, w = 340, h = 450, colour, ring = colour }) {
  const l = x - w / 2;
  const r = x + w / 2;
  const t = base - h;
  const body = `M${l + 16} ${t}H${r - 16}Q${r - 6} ${t + h * 0.4} ${r} ${base - 40}Q${r} ${base} ${r - 30} ${base}H${l + 30}Q${l} ${base} ${l} ${base - 40}Q${l + 6} ${t + h * 0.4} ${l + 16} ${t}z`;
  const ticks = Array.from({ length: 23 }, (_, i) => `M${l + 24 + (i * (w - 48)) / 22} ${t + 6}v24`).join("");
  const y = base - h * 0.42;
  return {
    svg: `${shaded(body, colour)}
    <path d="${ticks}" stroke="${darken(colour, 0.3)}" stroke-opacity=".35" stroke-width="2.5"/>
    <path d="M${l + 15} ${t + 40}H${r - 15}" stroke="${darken(colour, 0.4)}" stroke-opacity=".3" stroke-width="2"/>
    <path d="M${l + 14} ${t + 62}H${r - 14}" stroke="${lighten(colour, 0.55)}" stroke-opacity=".7" stroke-width="5"/>
    <path d="M${l + 10} ${base - 46}Q${x} ${base - 6} ${r - 10} ${base - 46}" fill="none" stroke="${darken(colour, 0.4)}" stroke-opacity=".25" stroke-width="3"/>
    ${roundLabel(x, y, w * 0.38, ring)}`,
    label: { x, y, r: w * 0.38 },
  };
}

export function jar({ x = 400, base = 668, w = 290, h = 350, colour, content, lid = colour }) {
  const l = x - w / 2;
  const t = base - h;
  const glass = roundRect(l, t + 62, w, h - 62, 46);
  const y = base - (h - 62) * 0.47;
  return {
    svg: `<path d="${glass}" fill="#fff" opacity=".55"/>
    ${shaded(roundRect(l + 9, t + 84, w - 18, h - 94, 38), content, 0.9)}
    <path d="${glass}" fill="none" stroke="#fff" stroke-opacity=".75" stroke-width="5"/>
    ${shaded(roundRect(l + 22, t, w - 44, 66, 12), lid)}
    <path d="M${l + 22} ${t + 46}h${w - 44}" stroke="${darken(lid, 0.4)}" stroke-opacity=".4" stroke-width="3"/>
    ${bandLabel(x, y, w - 2, (h - 62) * 0.6, colour)}
    <path d="M${l + 24} ${t + 108}q-8 70 0 ${h - 190}" fill="none" stroke="#fff" stroke-opacity=".55" stroke-width="10" stroke-linecap="round"/>`,
    label: { x, y: y - 4, r: (h - 62) * 0.27 },
  };
}

export function bottle({ x = 400, base = 672, w = 190, h = 520, colour, content, cap = colour, neck = 0.3 }) {
  const l = x - w / 2;
  const r = x + w / 2;
  const t = base - h;
  const n = w * neck * 0.5;
  const shoulder = t + h * 0.34;
  const body = `M${x - n} ${t + 46}V${t + h * 0.17}C${x - n} ${t + h * 0.26} ${l} ${t + h * 0.24} ${l} ${shoulder}V${base - 22}Q${l} ${base} ${l + 22} ${base}H${r - 22}Q${r} ${base} ${r} ${base - 22}V${shoulder}C${r} ${t + h * 0.24} ${x + n} ${t + h * 0.26} ${x + n} ${t + h * 0.17}V${t + 46}z`;
  const y = base - h * 0.3;
  return {
    svg: `${shaded(body, content)}
    <path d="${body}" fill="none" stroke="#fff" stroke-opacity=".35" stroke-width="3"/>
    ${shaded(roundRect(x - n - 8, t, 2 * n + 16, 58, 10), cap)}
    ${bandLabel(x, y, w, h * 0.36, colour)}
    <path d="M${l + 20} ${shoulder + 6}V${base - 34}" stroke="#fff" stroke-opacity=".4" stroke-width="8" stroke-linecap="round"/>`,
    label: { x, y: y - 4, r: Math.min(w * 0.42, h * 0.155) },
  };
}

export function tub({ x = 400, base = 664, w = 360, h = 240, colour, content = cream }) {
  const l = x - w / 2;
  const r = x + w / 2;
  const t = base - h;
  const body = `M${l + 8} ${t + 40}H${r - 8}L${r - 40} ${base - 18}Q${r - 44} ${base} ${r - 64} ${base}H${l + 64}Q${l + 44} ${base} ${l + 40} ${base - 18}z`;
  const y = t + 40 + (h - 40) * 0.5;
  return {
    svg: `${shaded(body, content)}${shaded(roundRect(l - 6, t, w + 12, 52, 16), colour)}
    <path d="M${l + 6} ${t + 34}h${w - 12}" stroke="${darken(colour, 0.4)}" stroke-opacity=".35" stroke-width="3"/>
    ${roundLabel(x, y + 4, (h - 40) * 0.42, colour)}`,
    label: { x, y: y + 4, r: (h - 40) * 0.42 },
  };
}

export function box({ x = 400, base = 668, w = 360, h = 300, colour, face = lighten(colour, 0.72) }) {
  const l = x - w / 2;
  const r = x + w / 2;
  const t = base - h;
  const y = t + h * 0.53;
  return {
    svg: `<path d="M${l} ${t}l46 -58H${r + 26}L${r} ${t}z" fill="${mix(colour, face, 0.35)}"/>
    <path d="M${r} ${t}l26 -58V${base - 50}L${r} ${base}z" fill="${darken(colour, 0.22)}"/>
    <path d="M${l + 23} ${t - 29}H${r + 13}" stroke="${darken(colour, 0.25)}" stroke-opacity=".4" stroke-width="3"/>
    ${shaded(roundRect(l, t, w, h, 8), face, 0.45)}
    <path d="M${l} ${t}h${w}v34h${-w}zM${l} ${base - 34}h${w}v26q0 8 -8 8h${-w + 16}q-8 0 -8 -8z" fill="${colour}"/>
    ${roundLabel(x, y - 4, h * 0.32, colour)}`,
    label: { x, y: y - 4, r: h * 0.32 },
  };
}

/** Fresh goods on a low tray under film. */
export function tray({ x = 400, base = 650, w = 470, h = 120, colour }) {
  const l = x - w / 2;
  const r = x + w / 2;
  const t = base - h;
  return {
    svg: shaded(
      `M${l} ${t + 26}Q${x} ${t + 70} ${r} ${t + 26}L${r - 46} ${base - 14}Q${r - 54} ${base} ${r - 80} ${base}H${l + 80}Q${l + 54} ${base} ${l + 46} ${base - 14}z`,
      lighten(colour, 0.7),
    ),
    back: `<ellipse cx="${x}" cy="${t + 26}" rx="${w / 2}" ry="42" fill="${lighten(colour, 0.45)}"/><ellipse cx="${x}" cy="${t + 30}" rx="${w / 2 - 22}" ry="31" fill="${lighten(colour, 0.82)}"/>`,
    label: { x, y: t + 8, r: w * 0.24 },
  };
}

export function crate({ x = 400, base = 676, w = 500, h = 190, colour = "#C79A5E" }) {
  const l = x - w / 2;
  const t = base - h;
  const slat = (i) =>
    shaded(roundRect(l, t + (i * h) / 3 + 4, w, h / 3 - 9, 8), mix(colour, "#E8C893", i % 2 ? 0.25 : 0), 0.5);
  return {
    svg: `${slat(0)}${slat(1)}${slat(2)}${shaded(roundRect(l + 14, t - 8, 34, h + 12, 6), darken(colour, 0.12), 0.5)}${shaded(roundRect(l + w - 48, t - 8, 34, h + 12, 6), darken(colour, 0.12), 0.5)}`,
    back: `<path d="M${l + 10} ${t + 10}L${l + 44} ${t - 46}H${l + w - 44}L${l + w - 10} ${t + 10}z" fill="${darken(colour, 0.42)}"/>`,
    label: { x, y: t - 14, r: w * 0.2 },
  };
}

/** Earthen jar, as fish sauce and shrimp paste are kept in. */
export function crock({ x = 400, base = 668, w = 330, h = 350, colour = "#9A6138", lid = "#E9DCC3" }) {
  const l = x - w / 2;
  const r = x + w / 2;
  const t = base - h;
  const body = `M${x - w * 0.3} ${t + 44}C${l - 30} ${t + h * 0.35} ${l - 6} ${base - 60} ${x - w * 0.28} ${base}H${x + w * 0.28}C${r + 6} ${base - 60} ${r + 30} ${t + h * 0.35} ${x + w * 0.3} ${t + 44}z`;
  const y = t + h * 0.57;
  return {
    svg: `${shaded(body, colour)}${shaded(roundRect(x - w * 0.34, t + 24, w * 0.68, 34, 16), darken(colour, 0.15))}
    ${shaded(`M${x - w * 0.34} ${t + 30}Q${x - w * 0.3} ${t - 14} ${x} ${t - 14}T${x + w * 0.34} ${t + 30}z`, lid, 0.6)}
    <path d="M${x - w * 0.33} ${t + 36}h${w * 0.66}" stroke="#B88B4A" stroke-width="7"/>
    ${roundLabel(x, y, h * 0.27, colour)}`,
    label: { x, y, r: h * 0.27 },
  };
}
