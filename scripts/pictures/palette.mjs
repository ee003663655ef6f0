/**
 * Colours of the pictures. The market's own tokens (sand, sea, mangosteen, durian) are mixed down to
 * calm walls, so that a page of cards stays quiet and each category can still be told apart.
 */
export const cream = "#FFFCF5";
export const kraft = "#D9B98A";

/** Mixes two `#rrggbb` colours; `share` is how much of `to` there is, 0–1. */
export function mix(from, to, share) {
  const channel = (colour, at) => Number.parseInt(colour.slice(at, at + 2), 16);
  const mixed = [1, 3, 5].map((at) => {
    const value = Math.round(channel(from, at) * (1 - share) + channel(to, at) * share);
    return value.toString(16).padStart(2, "0");
  });
  return `#${mixed.join("")}`;
}

export const lighten = (colour, share) => mix(colour, "#ffffff", share);
export const darken = (colour, share) => mix(colour, "#1d1a12", share);

/** wall: top and bottom of the wall; accent: packages and labels; pattern: what the wall is printed with. */
export const palettes = {
  seafood: { wall: ["#E9F3F2", "#C5DEDC"], accent: "#1F7370", pattern: "waves" },
  fermented: { wall: ["#F8EEDC", "#E8D3AE"], accent: "#8A5A2B", pattern: "scales" },
  "fresh-fruit": { wall: ["#F6F5DA", "#DDE3AE"], accent: "#5E8A2E", pattern: "leaves" },
  "fruit-products": { wall: ["#FDF3D6", "#F2DC9C"], accent: "#C58414", pattern: "dots" },
  "chili-paste": { wall: ["#FBEBE4", "#F0CDBF"], accent: "#A8402E", pattern: "seeds" },
  bakery: { wall: ["#FBEFE6", "#EED6C3"], accent: "#A9694A", pattern: "checks" },
  herbal: { wall: ["#EDF4E6", "#CEDFC4"], accent: "#4B7A4F", pattern: "leaves" },
  craft: { wall: ["#F6EFE1", "#E2D3B6"], accent: "#8C6B3F", pattern: "weave" },
  textile: { wall: ["#F5EAF0", "#E1C9D6"], accent: "#7B1E4A", pattern: "diamonds" },
  vegetable: { wall: ["#EEF5E2", "#CDE0B4"], accent: "#2E6B34", pattern: "rows" },
  beverage: { wall: ["#FDF2D8", "#F3DCA6"], accent: "#B9770E", pattern: "cells" },
  tourism: { wall: ["#E4F3F7", "#BFDFE8"], accent: "#1C6E7E", pattern: "waves" },
};
