import { type APIRequestContext, expect } from "@playwright/test";
import type { Run, StaffLogin } from "./read-run";

interface InventoryItem {
  readonly id: string;
  readonly location_levels: readonly {
    readonly location_id: string;
    readonly stocked_quantity: number;
    readonly reserved_quantity: number;
  }[];
}

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

  /** While something happens, only so many pieces can be sold; afterwards the stock is as it was. */
  async leaveInStock(sku: string, pieces: number, happens: () => Promise<void>): Promise<void> {
    const { inventory_items: items } = await this.get<{ inventory_items: InventoryItem[] }>(
      `inventory-items?sku=${sku}&fields=id,*location_levels`,
    );
    const [item] = items;
    const [level] = item?.location_levels ?? [];
    if (!item || !level) throw new Error(`${sku} is stocked nowhere.`);
    const path = `inventory-items/${item.id}/location-levels/${level.location_id}`;
    await this.post(path, { stocked_quantity: level.reserved_quantity + pieces });
    try {
      await happens();
    } finally {
      await this.post(path, { stocked_quantity: level.stocked_quantity });
    }
  }

  /** While something happens, all goods cost so much less. */
  async duringDiscount(percent: number, happens: () => Promise<void>): Promise<void> {
    const { promotion } = await this.post<{ promotion: { id: string } }>("promotions", {
      code: `JOURNEY${Date.now()}`,
      type: "standard",
      status: "active",
      is_automatic: true,
      application_method: {
        type: "percentage",
        target_type: "items",
        allocation: "across",
        value: percent,
        currency_code: "thb",
      },
    });
    try {
      await happens();
    } finally {
      await this.call("DELETE", `promotions/${promotion.id}`);
    }
  }

  private async call<T>(method: "GET" | "POST" | "DELETE", path: string, body?: object): Promise<T> {
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
