import fs from "node:fs";
import { PassThrough } from "node:stream";
import { serve } from "@hono/node-server";
import { createRequestHandler } from "@remix-run/node";
import { RemixServer } from "@remix-run/react";
import { Hono } from "hono";
import { createElement } from "react";
import { renderToPipeableStream, renderToString } from "react-dom/server";

/**
 * The peer of `pnpm bench storefront`: a Remix application of one page that renders given elements, plain ones without
 * components, loaders, sessions or data to pass to the browser. Less work can hardly make the same page.
 * Arguments: a file with the elements, the port, and "string" to render to one string as ours does.
 */
const [file = "", port = "0", way = "stream"] = process.argv.slice(2);
/** @typedef {[name: string, attributes: Record<string, string>, children: (Node | string)[]]} Node */
/** @type {Node} */
const constant = JSON.parse(fs.readFileSync(file, "utf8"));
const FLAGS = new Set([
  "checked",
  "selected",
  "disabled",
  "hidden",
  "open",
  "multiple",
  "required",
  "async",
  "defer",
]);
FLAGS.add("noModule").add("autofocus").add("readonly");

/** @param {Node} node @returns {Node} with properties as React takes them */
function prepare([name, attributes, children]) {
  /** @type {Record<string, unknown>} */
  const properties = {};
  for (const [key, value] of Object.entries(attributes)) {
    if (key === "class") properties.className = value;
    else if (key === "style") properties.style = toStyle(value);
    else properties[key] = FLAGS.has(key) ? true : value;
  }
  if (name === "script" || name === "style") {
    properties.dangerouslySetInnerHTML = { __html: children.join("") };
    return /** @type {Node} */ ([name, properties, []]);
  }
  const inside = children.map((child) => (typeof child === "string" ? child : prepare(child)));
  return /** @type {Node} */ ([name, properties, inside]);
}

/** @param {string} text */
function toStyle(text) {
  const pairs = text.split(";").map((pair) => pair.split(/:(.*)/s));
  return Object.fromEntries(
    pairs.map(([name = "", value = ""]) => [
      name.startsWith("--") ? name : name.replace(/-([a-z])/g, (_, letter) => letter.toUpperCase()),
      value,
    ]),
  );
}

/** @param {Node | string} node @returns {import("react").ReactNode} */
function toElement(node) {
  if (typeof node === "string") return node;
  const [name, properties, children] = node;
  return createElement(name, properties, ...children.map(toElement));
}

const prepared = prepare(constant);
const Page = () => toElement(prepared);

/** @param {Buffer} html */
function withoutNullBytes(html) {
  const parts = [];
  let from = 0;
  for (let at = html.indexOf(0); at !== -1; at = html.indexOf(0, from)) {
    parts.push(html.subarray(from, at));
    from = at + 1;
  }
  return from === 0 ? html : Buffer.concat([...parts, html.subarray(from)]);
}

/** As Remix' own template does it, but the whole page in one buffer, which costs less. @type {import("@remix-run/node").HandleDocumentRequestFunction} */
const streamDocument = (request, status, headers, context) =>
  new Promise((resolve, reject) => {
    /** @type {Buffer[]} */
    const chunks = [];
    const body = new PassThrough();
    body.on("data", (chunk) => chunks.push(chunk));
    body.on("end", () => {
      headers.set("Content-Type", "text/html; charset=utf-8");
      // React 18 writes NUL bytes between its chunks where a letter of several bytes is cut.
      const html = withoutNullBytes(Buffer.concat(chunks));
      resolve(new Response(html, { status, headers }));
    });
    const stream = renderToPipeableStream(createElement(RemixServer, { context, url: request.url }), {
      onAllReady: () => void stream.pipe(body),
      onShellError: reject,
    });
  });

/** Its best setting. @type {import("@remix-run/node").HandleDocumentRequestFunction} */
const writeDocument = (request, status, headers, context) => {
  headers.set("Content-Type", "text/html; charset=utf-8");
  const html = renderToString(createElement(RemixServer, { context, url: request.url }));
  return new Response(Buffer.from(`<!DOCTYPE html>${html}`), { status, headers });
};

const route = { id: "root", path: "*", hasAction: false, hasLoader: false, hasErrorBoundary: false };
const handle = createRequestHandler(
  /** @type {import("@remix-run/node").ServerBuild} */ (
    /** @type {unknown} */ ({
      entry: { module: { default: way === "string" ? writeDocument : streamDocument } },
      routes: { root: { id: "root", path: "*", module: { default: Page } } },
      assets: {
        entry: { module: "", imports: [] },
        routes: { root: { ...route, module: "" } },
        url: "",
        version: "",
      },
      publicPath: "/",
      assetsBuildDirectory: "",
      future: {},
      isSpaMode: false,
    })
  ),
  "production",
);
const app = new Hono();
app.all("*", (c) => handle(c.req.raw));
serve({ fetch: app.fetch, hostname: "127.0.0.1", port: Number(port) });
