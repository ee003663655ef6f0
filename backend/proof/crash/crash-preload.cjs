/**
 * Loaded with -r before a backend process of the proof `crash`, and only there. Told the name of a point, the process
 * kills itself the next time it comes to it: before or after a statement or a request to Omise. What had been sent to
 * PostgreSQL without a COMMIT is lost with the connection; what Omise was asked has happened or not.
 */
const fs = require("node:fs");
const Module = require("node:module");
const { points } = require("./crash-points.cjs");

/** @type {{ name: string, when: "before" | "after", matches: RegExp, kind: "sql" | "omise", marker: string } | null} */
let armed = null;

process.on("message", (message) => {
  const point = points.find(({ name }) => name === message.crashAt);
  if (!point) throw new Error(`no crash point ${message.crashAt}`);
  armed = { ...point, marker: message.marker };
  process.send({ armed: point.name });
});

function dieAt(when, kind, text) {
  if (!armed || armed.when !== when || armed.kind !== kind || !armed.matches.test(text)) return;
  fs.writeFileSync(armed.marker, armed.name);
  process.kill(process.pid, "SIGKILL");
  // The signal comes a moment later; nothing may happen in between.
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 10_000);
}

function watch(Client) {
  const query = Client.prototype.query;
  Client.prototype.query = function (config, values, callback) {
    const text = typeof config === "string" ? config : (config?.text ?? "");
    dieAt("before", "sql", text);
    const done = () => dieAt("after", "sql", text);
    if (typeof values === "function") return query.call(this, config, after(values, done));
    if (typeof callback === "function") return query.call(this, config, values, after(callback, done));
    const result = query.call(this, config, values, callback);
    if (typeof result?.then !== "function") return result;
    return result.then((answer) => {
      done();
      return answer;
    });
  };
}

/** Whichever copy of the driver the application loads. */
const watched = new WeakSet();
const load = Module._load;
Module._load = function (request, ...rest) {
  const loaded = load.call(this, request, ...rest);
  if (request === "pg" && loaded.Client && !watched.has(loaded.Client)) {
    watched.add(loaded.Client);
    watch(loaded.Client);
  }
  return loaded;
};

const after = (callback, done) => (error, result) => {
  if (!error) done();
  return callback(error, result);
};

for (const library of [require("node:http"), require("node:https")]) {
  const request = library.request;
  library.request = function (...args) {
    const [first, second] = args;
    const options = typeof first === "object" && !(first instanceof URL) ? first : (second ?? {});
    const path = first instanceof URL ? first.pathname : (options.path ?? "");
    const text = `${options.method ?? "GET"} ${path}`;
    dieAt("before", "omise", text);
    const out = request.apply(this, args);
    out.once("response", () => dieAt("after", "omise", text));
    return out;
  };
}

const fetchBefore = globalThis.fetch;
globalThis.fetch = async (input, init) => {
  const text = `${init?.method ?? "GET"} ${new URL(input.url ?? input).pathname}`;
  dieAt("before", "omise", text);
  const answer = await fetchBefore(input, init);
  dieAt("after", "omise", text);
  return answer;
};
