import { createRequestHandler, type ServerBuild } from "@remix-run/node";
import { expect, it } from "vitest";
import { pageData } from "./page-data.server";

const data = { title: "น้ำพริก", prices: [1, null] };

/** Remix itself, with one route and a document that shows what it was given. */
function app(loaderData: unknown) {
  const route = { id: "root", path: "*" };
  const build = {
    entry: {
      module: {
        default: (_: Request, status: number, headers: Headers, context: { staticHandlerContext: object }) =>
          new Response(JSON.stringify(Reflect.get(context.staticHandlerContext, "loaderData").root), {
            status,
            headers,
          }),
      },
    },
    routes: { root: { ...route, module: { default: () => null, loader: () => loaderData } } },
    assets: { entry: { module: "", imports: [] }, routes: { root: route }, url: "", version: "" },
    future: {},
  };
  return createRequestHandler(build as unknown as ServerBuild, "production");
}

it("gives a page its data, and its cookie", async () => {
  const answer = await app(pageData(data, { "Set-Cookie": "shop=1" }))(new Request("http://shop.test/a"));
  expect(await answer.json()).toEqual(data);
  expect(answer.headers.get("Set-Cookie")).toBe("shop=1");
});

it("is JSON for a browser that asks for the data alone", async () => {
  const answer = await app(pageData(data))(new Request("http://shop.test/a?_data=root"));
  expect(answer.status).toBe(200);
  expect(answer.headers.get("Content-Type")).toContain("application/json");
  expect(await answer.json()).toEqual(data);
});
