import { expect, type Locator, type Page } from "@playwright/test";
import { amountOf } from "./amount-of";
import type { Goods } from "./goods";
import type { Sandbox } from "./sandbox";
import { satangIn } from "./satang-in";
import { type Lang, words } from "./words";

export interface Address {
  readonly name: string;
  readonly phone: string;
  readonly line: string;
  readonly postcode: string;
  /** One of the rows that the postcode brings. */
  readonly area: RegExp;
}

/** Somebody of the sample world, at a place that many parcels go to. */
export const somebody: Address = {
  name: "ผู้ซื้อ ตัวอย่าง",
  phone: "081-234-5678",
  line: "99/9 หมู่ 1 ซอยตัวอย่าง",
  postcode: "21150",
  area: /มาบตาพุด|Map Ta Phut/i,
};

export interface Card {
  readonly number: string;
  readonly name: string;
}

export const goodCard: Card = { number: "4242 4242 4242 4242", name: "SAMPLE BUYER" };

/** Paying goes through the shop, Omise and back, which takes a busy machine its time. */
const untilAnswered = { timeout: 60_000 };

/** What a person does in the shop, by what can be seen and heard of it: roles and labels. */
export class Shopper {
  constructor(
    readonly page: Page,
    readonly lang: Lang = "th",
  ) {}

  get words() {
    return words[this.lang];
  }

  /** From the home page to the page of some goods, by the search box. */
  async find(goods: Goods): Promise<void> {
    const { page, words } = this;
    await page.goto(words.home);
    await page.getByRole("combobox", { name: words.search }).fill(goods.search);
    await page.getByRole("button", { name: words.searchButton, exact: true }).click();
    await page.getByRole("link", { name: goods.title[this.lang], exact: true }).click();
    await this.seesTitle(goods.title[this.lang]);
  }

  async open(goods: Goods): Promise<void> {
    const base = this.lang === "th" ? "" : `/${this.lang}`;
    await this.page.goto(`${base}/products/${goods.handle}`);
    await this.seesTitle(goods.title[this.lang]);
  }

  /** On the goods' own page. */
  async addToCart(goods: Goods): Promise<void> {
    const { page, words } = this;
    if (goods.option) await page.getByRole("radio", { name: goods.option[this.lang] }).check();
    await page.getByRole("button", { name: words.add, exact: true }).click();
    await expect(page.getByRole("status").filter({ hasText: words.added })).toBeVisible();
  }

  /** Into the cart without the way through the shop. */
  async put(...goods: readonly Goods[]): Promise<void> {
    for (const each of goods) {
      await this.open(each);
      await this.addToCart(each);
    }
  }

  async openCart(): Promise<void> {
    await this.page.getByRole("link", { name: new RegExp(`^${this.words.cart}`) }).click();
    await this.seesTitle(this.words.cart);
  }

  /** The box of one group in the cart or on an order's page. */
  groupBox(goods: Goods): Locator {
    return this.page.getByRole("region", { name: goods.group.name });
  }

  async goToCheckout(): Promise<void> {
    await this.page.getByRole("link", { name: this.words.toCheckout }).click();
    await this.seesTitle(this.words.checkout);
  }

  async fillAddress(address: Address): Promise<void> {
    const { page, words } = this;
    await page.getByLabel(words.name).fill(address.name);
    await page.getByLabel(words.phone, { exact: true }).fill(address.phone);
    await page.getByLabel(words.addressLine).fill(address.line);
    await page.getByLabel(words.area).fill(address.postcode);
    await page.getByRole("radio", { name: address.area }).check();
    await page.getByRole("checkbox", { name: words.privacy }).check();
  }

  async fillCard({ number, name }: Card): Promise<void> {
    const { page, words } = this;
    await page.getByRole("radio", { name: words.card }).check();
    await page.getByLabel(words.cardNumber).fill(number);
    await page.getByLabel(words.cardName).fill(name);
    await page.getByLabel(words.cardExpiry).fill("12/40");
    await page.getByLabel(words.cardCode).fill("123");
  }

  /** @returns the satang that the button names */
  async pay(): Promise<number> {
    const button = this.page.getByRole("button", { name: this.words.pay });
    const amountSatang = satangIn(await button.textContent());
    await button.click();
    return amountSatang;
  }

  /** From goods to the form that asks for address and payment. */
  async goToPay(...goods: readonly Goods[]): Promise<void> {
    await this.put(...goods);
    await this.openCart();
    await this.goToCheckout();
    await this.fillAddress(somebody);
  }

  /** From goods to the QR of a new order. @returns the satang to pay */
  async orderByPromptPay(...goods: readonly Goods[]): Promise<number> {
    await this.goToPay(...goods);
    const amountSatang = await this.pay();
    await this.seesQr();
    return amountSatang;
  }

  /** A waiting order, whose QR its shopper pays all the same: money that no order can take. @returns its charge */
  async payCancelled(sandbox: Sandbox, amountSatang: number): Promise<string> {
    const { id } = await sandbox.pendingCharge(amountSatang);
    await this.cancelOrder();
    await sandbox.pay(id);
    return id;
  }

  /** The order whose page is open, as long as it waits for its payment. */
  async cancelOrder(): Promise<void> {
    const { page, words } = this;
    await page.getByText(words.cancel).click();
    await page.getByRole("button", { name: words.confirmCancel }).click();
    await expect(page.getByRole("heading", { level: 2, name: words.cancelled })).toBeVisible();
  }

  async seesQr(): Promise<void> {
    await expect(this.page.getByRole("heading", { name: this.words.waiting })).toBeVisible(untilAnswered);
  }

  async seesPaid(): Promise<void> {
    await expect(this.page.getByRole("heading", { name: this.words.paid })).toBeVisible(untilAnswered);
  }

  /** The id of the order whose page is open. */
  get orderId(): string {
    return /\/orders\/(\w+)/.exec(new URL(this.page.url()).pathname)?.[1] ?? "";
  }

  async seesTitle(title: string | RegExp): Promise<void> {
    await expect(this.page.getByRole("heading", { level: 1, name: title })).toBeVisible();
  }

  /** @returns the satang beside a label, in a box or on the whole page */
  amountOf(label: RegExp, scope: Page | Locator = this.page): Promise<number> {
    return amountOf(scope, label);
  }
}
