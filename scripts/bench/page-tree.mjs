import { createHash } from "node:crypto";

/**
 * An element of a page: its name, its attributes as written, and what is in it.
 * @typedef {[name: string, attributes: Record<string, string>, children: PageNode[]]} PageElement
 * @typedef {PageElement | string} PageNode
 */

const VOID = new Set(["meta", "link", "img", "br", "hr", "input", "source", "wbr", "area", "col"]);
const RAW = new Set(["script", "style"]);
const ATTRIBUTE = /([^\s=/>"]+)(?:="([^"]*)")?/g;
const ENTITIES = { "&amp;": "&", "&lt;": "<", "&gt;": ">", "&quot;": '"', "&#x27;": "'" };

/**
 * The elements of a page as React writes it: attributes quoted, every element closed. Comments are React's own marks
 * between texts and are left out; so is the nonce, which is another one each time.
 *
 * @param {string} html
 * @returns {PageElement}
 */
export function parsePage(html) {
  /** @type {PageElement} */
  const top = ["#top", {}, []];
  const open = [top];
  let at = 0;
  while (at < html.length) {
    const parent = /** @type {PageElement} */ (open.at(-1));
    if (RAW.has(parent[0])) {
      const end = html.indexOf(`</${parent[0]}>`, at);
      addText(parent, html.slice(at, end));
      at = end + parent[0].length + 3;
      open.pop();
    } else if (html.startsWith("<!--", at)) {
      at = html.indexOf("-->", at) + 3;
    } else if (html.startsWith("<!", at)) {
      at = html.indexOf(">", at) + 1;
    } else if (html.startsWith("</", at)) {
      open.pop();
      at = html.indexOf(">", at) + 1;
    } else if (html[at] === "<") {
      const end = endOfTag(html, at);
      const element = readTag(html.slice(at + 1, end));
      parent[2].push(element);
      if (!VOID.has(element[0]) && html[end - 1] !== "/") open.push(element);
      at = end + 1;
    } else {
      const end = html.indexOf("<", at);
      addText(parent, decode(html.slice(at, end === -1 ? html.length : end)));
      at = end === -1 ? html.length : end;
    }
  }
  return /** @type {PageElement} */ (top[2].find((node) => typeof node !== "string"));
}

/** @param {PageElement} page */
export const hashPage = (page) => createHash("sha256").update(JSON.stringify(page)).digest("hex");

/**
 * @param {PageElement} parent
 * @param {string} text
 */
function addText(parent, text) {
  const children = parent[2];
  const last = children.at(-1);
  if (text === "") return;
  if (typeof last === "string") children[children.length - 1] = last + text;
  else children.push(text);
}

/**
 * @param {string} html
 * @param {number} start
 */
function endOfTag(html, start) {
  let isQuoted = false;
  for (let at = start; at < html.length; at += 1) {
    if (html[at] === '"') isQuoted = !isQuoted;
    if (html[at] === ">" && !isQuoted) return at;
  }
  throw new Error("A tag has no end.");
}

/**
 * @param {string} tag
 * @returns {PageElement}
 */
function readTag(tag) {
  const name = /^[^\s/>]+/.exec(tag)?.[0] ?? "";
  /** @type {Record<string, string>} */
  const attributes = {};
  for (const [, key = "", value = ""] of tag.slice(name.length).matchAll(ATTRIBUTE)) {
    if (key !== "nonce") attributes[key] = decode(value);
  }
  return [name, attributes, []];
}

/** @param {string} text */
function decode(text) {
  return text.replace(
    /&(?:amp|lt|gt|quot|#x27);/g,
    (entity) => ENTITIES[/** @type {keyof typeof ENTITIES} */ (entity)],
  );
}
