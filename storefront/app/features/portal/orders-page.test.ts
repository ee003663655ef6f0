import { afterEach, expect, it, vi } from "vitest";
import { commitPortalCookie, getPortalCookie } from "~/lib/session.server";
import { loader } from "~/routes/($lang)._portal.portal.orders._index";

afterEach(() => vi.unstubAllGlobals());

/** Opens the list as a member, of a group that has 120 orders on their way. */
async function open(search: string) {
  const asked: URLSearchParams[] = [];
  vi.stubGlobal("fetch", async (url: URL) => {
    asked.push(new URL(url).searchParams);
    const counts = { new: 0, to_send: 0, sent: 120, done: 3 };
    return Response.json({ orders: [], count: 120, counts });
  });
  const cookie = await getPortalCookie(new Request("https://shop.example/"));
  cookie.set("token", "token-of-a-member");
  const headers = { cookie: (await commitPortalCookie(cookie))["Set-Cookie"].split(";")[0] ?? "" };
  const request = new Request(`https://shop.example/portal/orders${search}`, { headers });
  const answer = await (await loader({ request, params: {}, context: {} })).json();
  return { asked: asked.map((each) => each.toString()), page: answer.page, pages: answer.pages };
}

it("shows all orders of a group, fifty a page, whatever the address says", async () => {
  const first = { asked: ["filter=sent&limit=50&offset=0"], page: 1, pages: 3 };
  expect(await open("?filter=sent")).toEqual(first);
  expect(await open("?filter=sent&page=3")).toEqual({
    ...{ asked: ["filter=sent&limit=50&offset=100"], page: 3, pages: 3 },
  });
  expect(await open("?filter=sent&page=none")).toEqual(first);
});
