import assert from "node:assert/strict";
import path from "node:path";
import { test } from "node:test";
import { readSettings, repositoryRoot } from "./settings.mjs";

test("without any variable the shop runs on the documented ports with its own database and sandbox", () => {
  const settings = readSettings({}, []);
  assert.deepEqual(settings.ports, { shop: 3000, backend: 9000, sandbox: 9100, database: 9200 });
  assert.equal(settings.dataDir, path.join(repositoryRoot, ".data"));
  assert.equal(settings.databaseUrl, undefined);
  assert.equal(settings.omise, undefined);
  assert.equal(settings.reset, false);
});

test("a wrong port, an unknown argument and half a pair of keys are refused by name", () => {
  assert.throws(() => readSettings({ SHOP_PORT: "many" }, []), /SHOP_PORT is "many"/);
  assert.throws(() => readSettings({ SHOP_PORT: "9000" }, []), /four different ports/);
  assert.throws(() => readSettings({}, ["--rest"]), /--reset/);
  assert.throws(() => readSettings({ OMISE_SECRET_KEY: "skey_test_1" }, []), /OMISE_PUBLIC_KEY/);
});

test("a live shop's settings never start a demonstration", () => {
  assert.throws(() => readSettings({ DEPLOYMENT: "live" }, []), /DEPLOYMENT=live/);
  const keys = { OMISE_SECRET_KEY: "skey_5abc", OMISE_PUBLIC_KEY: "pkey_5abc" };
  assert.throws(() => readSettings(keys, []), /not a test key/);
});
