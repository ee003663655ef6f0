import { beachSquid, honeySoap, sweetSquid } from "../src/goods";
import { expect, test } from "../src/test";

/** Pages that journeys pass by, or that are only read. */
const pages = [
  { name: "products", path: "/products", title: "สินค้าทั้งหมด" },
  { name: "category", path: "/c/beverage", title: "น้ำผึ้งและเครื่องดื่ม" },
  { name: "search", path: "/products?q=หมึก", title: /หมึก/ },
  { name: "search-none", path: "/products?q=ไดโนเสาร์", title: /ไดโนเสาร์/ },
  { name: "product-squid", path: `/products/${beachSquid.handle}`, title: beachSquid.title.th },
  { name: "product-chilled", path: "/products/sweet-squid-s36", title: "หมึกไข่ต้มหวาน" },
  { name: "groups", path: "/groups", title: "กลุ่มวิสาหกิจ" },
  { name: "group-beach", path: `/groups/${beachSquid.group.handle}`, title: beachSquid.group.name },
  { name: "impact", path: "/impact", title: "รายได้ของกลุ่ม" },
  { name: "cart-empty", path: "/cart", title: "ตะกร้ายังไม่มีของ" },
  { name: "orders-none", path: "/orders", title: "ยังไม่มีคำสั่งซื้อในเครื่องนี้" },
  { name: "privacy", path: "/legal/privacy", title: /.+/ },
  { name: "terms", path: "/legal/terms", title: /.+/ },
  { name: "refunds", path: "/legal/refunds", title: /.+/ },
  { name: "seller", path: "/legal/seller", title: /.+/ },
  { name: "return", path: "/checkout/return", title: "กลับจากธนาคารแล้ว" },
];

for (const { name, path, title } of pages) {
  test(`the page "${name}" is in order for eyes, screen readers and small screens`, async ({
    page,
    inspect,
  }) => {
    const response = await page.goto(path);
    expect(response?.status()).toBe(200);
    await expect(page.getByRole("heading", { level: 1, name: title })).toBeVisible();
    await inspect(name);
  });
}

test("a page that does not exist is answered with 404 and a way back", async ({
  page,
  inspect,
  complaints,
}) => {
  complaints.expect(/status of 404/);
  const response = await page.goto("/no-such-page");
  expect(response?.status()).toBe(404);
  await inspect("not-found");
  await page.getByRole("link", { name: "กลับหน้าแรก" }).click();
  await expect(page).toHaveURL(/\/$/);
});

test("chilled goods are shown with a word that they come soon, and can't be put into the cart", async ({
  page,
}) => {
  await page.goto(`/products/${sweetSquid.handle}`);
  await expect(page.getByText("สั่งซื้อออนไลน์เร็ว ๆ นี้").first()).toBeVisible();
  await expect(page.getByRole("button", { name: "ใส่ตะกร้า", exact: true })).toHaveCount(0);
});

test("the privacy notice that a shopper accepts is the version that can be read", async ({
  page,
  shopper,
}) => {
  await shopper.put(honeySoap);
  await shopper.openCart();
  await shopper.goToCheckout();
  const box = page.getByRole("checkbox", { name: shopper.words.privacy });
  const version = await box.getAttribute("value");
  const [notice] = await Promise.all([
    page.waitForEvent("popup"),
    page.getByRole("link", { name: "อ่านนโยบาย (เปิดหน้าใหม่)" }).click(),
  ]);
  await expect(notice.getByText(`ฉบับ ${version}`, { exact: true })).toBeVisible();
});
