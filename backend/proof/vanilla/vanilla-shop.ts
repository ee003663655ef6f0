import { execFile } from "node:child_process";
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { type Knex, knex } from "@medusajs/framework/mikro-orm/knex";
import { BackendProcess } from "../../integration/backend-process";

const backend = join(__dirname, "../..");
const cli = createRequire(join(backend, "package.json")).resolve("@medusajs/cli/cli.js");
const run = promisify(execFile);

export type VanillaIds = {
  regionId: string;
  salesChannelId: string;
  publishableKey: string;
  optionId: string;
  variantId: string;
};

/** The same Medusa on its defaults, in a folder and a database of its own: what our guards are measured against. */
export class VanillaShop {
  private constructor(
    readonly ids: VanillaIds,
    readonly pg: Knex,
    private readonly folder: string,
    private readonly databaseUrl: string,
    private readonly server: Knex,
  ) {}

  /** @param databaseUrl of any database on the server */
  static async make(databaseUrl: string): Promise<VanillaShop> {
    const folder = mkdtempSync(join(tmpdir(), "vanilla-"));
    const name = `vanilla_${process.pid}`;
    const url = new URL(databaseUrl);
    url.pathname = `/${name}`;
    const server = knex({ client: "pg", connection: databaseUrl, pool: { min: 0, max: 1 } });
    await server.raw(`drop database if exists ${name} with (force)`);
    await server.raw(`create database ${name}`);
    const dependencies = { "@medusajs/medusa": "2.21.2" };
    writeFileSync(join(folder, "package.json"), JSON.stringify({ name: "vanilla", dependencies }));
    copyFileSync(join(__dirname, "medusa-config.cjs"), join(folder, "medusa-config.js"));
    mkdirSync(join(folder, "src", "scripts"), { recursive: true });
    copyFileSync(join(__dirname, "seed.cjs"), join(folder, "src", "scripts", "seed.js"));
    symlinkSync(join(backend, "node_modules"), join(folder, "node_modules"));
    const ids = join(folder, "shop.json");
    const env = { ...process.env, DATABASE_URL: url.href, VANILLA_SHOP: ids, NODE_OPTIONS: "" };
    await run(process.execPath, [cli, "db:migrate"], { cwd: folder, env });
    await run(process.execPath, [cli, "exec", "./src/scripts/seed.js"], { cwd: folder, env });
    const pg = knex({ client: "pg", connection: url.href, pool: { min: 0, max: 2 } });
    return new VanillaShop(JSON.parse(readFileSync(ids, "utf8")), pg, folder, url.href, server);
  }

  start(): BackendProcess {
    return new BackendProcess(this.databaseUrl, { folder: this.folder });
  }

  async setStock(quantity: number): Promise<void> {
    const raw = JSON.stringify({ value: String(quantity), precision: 20 });
    await this.pg.raw("delete from reservation_item");
    await this.pg.raw(
      `update inventory_level set stocked_quantity = ?, raw_stocked_quantity = ?, reserved_quantity = 0,
         raw_reserved_quantity = '{"value": "0", "precision": 20}'`,
      [quantity, raw],
    );
  }

  async count(sql: string): Promise<number> {
    return Number((await this.pg.raw(`select count(*) n from ${sql}`)).rows[0]?.n);
  }

  async remove(): Promise<void> {
    await this.pg.destroy();
    await this.server.raw(
      `drop database if exists ${new URL(this.databaseUrl).pathname.slice(1)} with (force)`,
    );
    await this.server.destroy();
  }
}
