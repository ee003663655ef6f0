import { expect, it } from "vitest";
import { keepPages } from "./keep-pages.mjs";

function shop() {
  let rendered = 0;
  let version = "v1";
  const answer = async (request: Request) => {
    rendered += 1;
    const nonce = `once${rendered}`;
    const status = request.url.includes("missing") ? 404 : 200;
    return new Response(`<script nonce="${nonce}">${rendered}</script>`, {
      status,
      headers: {
        "Content-Type": "text/html; charset=utf-8",
        "Content-Security-Policy": `script-src 'nonce-${nonce}'`,
      },
    });
  };
  const page = keepPages(answer, async () => version);
  const get = (path: string, cookie = "") =>
    page(new Request(`http://shop.test${path}`, { headers: cookie === "" ? {} : { cookie } }), {
      clientAddress: null,
    });
  return { get, rendered: () => rendered, change: (to: string) => (version = to) };
}

const nonceOf = (response: Response) =>
  /'nonce-([^']+)'/.exec(response.headers.get("Content-Security-Policy") ?? "")?.[1];

it("renders a page of goods once for a version, for those who have no cart", async () => {
  const { get, rendered, change } = shop();
  for (let time = 0; time < 3; time += 1)
    expect(await (await get("/products?q=x")).text()).toContain(">1</script>");
  await get("/products?q=x", "shop=abc");
  expect(rendered()).toBe(2);
  change("v2");
  await get("/products?q=x");
  expect(rendered()).toBe(3);
});

it("gives every reader a nonce of their own, the same in the page and its policy", async () => {
  const { get } = shop();
  const answers = [await get("/c/seafood"), await get("/c/seafood"), await get("/c/seafood")];
  const nonces = answers.map(nonceOf);
  expect(new Set(nonces).size).toBe(3);
  for (const [index, answer] of answers.entries())
    expect(await answer.text()).toContain(`nonce="${nonces[index]}"`);
});

it("makes anew what is an error, a cart, or somebody's own", async () => {
  const { get, rendered } = shop();
  for (const path of ["/products/missing-thing", "/cart", "/", "/orders/o1"]) {
    await get(path);
    await get(path);
  }
  expect(rendered()).toBe(8);
});
