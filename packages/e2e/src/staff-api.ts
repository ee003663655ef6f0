import { type APIRequestContext, expect } from "@playwright/test";
import type { Run, StaffLogin } from "./read-run";

/** Medusa's staff API, for what a journey needs to be so before it starts, and for putting it back afterwards. */
export class StaffApi {
  private token: string | undefined;

  constructor(
    private readonly request: APIRequestContext,
    private readonly world: Run,
    private readonly login: StaffLogin,
  ) {}

  async get<T>(path: string): Promise<T> {
    return this.call<T>("GET", path);
  }

  async post<T>(path: string, body: object): Promise<T> {
    return this.call<T>("POST", path, body);
  }

  private async call<T>(method: "GET" | "POST", path: string, body?: object): Promise<T> {
    this.token ??= await this.signIn();
    const response = await this.request.fetch(`${this.world.backend}/admin/${path}`, {
      method,
      headers: { authorization: `Bearer ${this.token}` },
      ...(body ? { data: body } : {}),
    });
    expect(response.ok(), `${method} ${path}: ${response.status()} ${await response.text()}`).toBe(true);
    // The edge: the answer's shape is what its caller names.
    return (await response.json()) as T;
  }

  private async signIn(): Promise<string> {
    const { email, password } = this.login;
    const response = await this.request.post(`${this.world.backend}/auth/user/emailpass`, {
      data: { email, password },
    });
    const { token } = await response.json();
    return token;
  }
}
