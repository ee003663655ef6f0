import assert from "node:assert/strict";
import net from "node:net";
import { test } from "node:test";
import { findFreePorts, requireFreePorts } from "./ports.mjs";

test("a taken port is named with its purpose, its holder and the variable that changes it", async () => {
  const server = net.createServer();
  await new Promise((resolve) => server.listen(0, "127.0.0.1", () => resolve(undefined)));
  const { port } = /** @type {net.AddressInfo} */ (server.address());
  await assert.rejects(requireFreePorts([{ port, variable: "SHOP_PORT", purpose: "shop" }]), (error) => {
    assert.match(String(error), new RegExp(`Port ${port} \\(shop\\) is taken by`));
    assert.match(String(error), new RegExp(`SHOP_PORT=${port + 1}`));
    return true;
  });
  server.close();
});

test("free ports are different ones and pass the check", async () => {
  const ports = await findFreePorts(4);
  assert.equal(new Set(ports).size, 4);
  await requireFreePorts(ports.map((port) => ({ port, variable: "X_PORT", purpose: "x" })));
});
