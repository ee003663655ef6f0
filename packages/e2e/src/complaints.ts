import { type BrowserContext, expect } from "@playwright/test";

/**
 * What browsers complain of while somebody walks through the shop: errors on the console, which is where a
 * breach of the content security policy shows too, and errors that no script caught.
 */
export class Complaints {
  private readonly heard: string[] = [];
  private readonly expected: RegExp[] = [];

  listenTo(context: BrowserContext): void {
    context.on("console", (message) => {
      if (message.type() === "error") this.heard.push(`${message.text()} (${message.location().url})`);
    });
    context.on("weberror", (error) => this.heard.push(String(error.error())));
  }

  /** Some journeys are about a refusal, and browsers write its status on the console. */
  expect(complaint: RegExp): void {
    this.expected.push(complaint);
  }

  expectNone(): void {
    const unexpected = this.heard.filter((text) => !this.expected.some((known) => known.test(text)));
    expect(unexpected, "complaints of the browser").toEqual([]);
  }
}
