import http from "node:http";
import { backendService } from "../../services/applications.mjs";
import { waitForHealth } from "../../services/wait-for-health.mjs";
import { hashSums } from "./hash-sums.mjs";
import { quantile, timedOften, withRatio } from "./measured.mjs";

const REQUESTS = 300;

/**
 * The staff overview over HTTP, signed in, one request after the other; the peer makes the overview's sums from the
 * entries.
 *
 * @param {import("./bench-world.mjs").BenchWorld} bench
 */
export async function measureOverview({ world, processes, progress, pg, staff }) {
  const base = `http://127.0.0.1:${world.settings.ports.backend}`;
  // Staff pages are no part of what is measured.
  const service = backendService(world);
  const { crashed } = processes.serve({ ...service, env: { ...service.env, DISABLE_ADMIN: "true" } });
  await progress.step("backend ready", () => waitForHealth("backend", `${base}/health`, crashed));
  const token = await signIn(base, staff[0]);
  const agent = new http.Agent({ keepAlive: true, maxSockets: 1 });
  const ask = () => read(agent, `${base}/admin/revenue/overview`, token);
  const overview = await ask();
  const peers = await sums(pg);
  const equal =
    hashSums(overview.groups.map((/** @type {any} */ each) => [each.group_id, each.total_satang])) ===
      hashSums(peers.totals) &&
    hashSums(overview.groups.map((/** @type {any} */ each) => [each.group_id, each.this_year_satang])) ===
      hashSums(peers.thisYear) &&
    hashSums([[overview.verified.online_satang]]) === hashSums(peers.online);
  await timedOften(50, ask);
  const ours = await timedOften(REQUESTS, ask);
  const peer = await timedOften(5, () => sums(pg));
  agent.destroy();
  return withRatio({
    ...{
      measure: "overview_http_p95_ms",
      ours: quantile(ours, 0.95),
      peer: quantile(peer, 0.95),
      unit: "ms",
    },
    ...{ floor: 20, aim: 5, equal },
  });
}

/** What the overview says, made of entries. @param {any} pg */
async function sums(pg) {
  const rows = async (/** @type {string} */ sql) => (await pg.raw(sql)).rows.map(Object.values);
  return {
    totals: await rows(
      `select known.id, coalesce(sum(amount_satang), 0) from enterprise_group known
       left join income_entry on group_id = known.id group by 1`,
    ),
    thisYear: await rows(
      `select known.id, coalesce(sum(amount_satang), 0) from enterprise_group known
       left join income_entry on group_id = known.id and extract(year from effective_on) = extract(year from now() at time zone 'Asia/Bangkok')
       group by 1`,
    ),
    months: await rows(
      "select group_id, date_trunc('month', effective_on), sum(amount_satang) from income_entry group by 1, 2",
    ),
    online: await rows("select coalesce(sum(amount_satang), 0) from income_entry where channel = 'web'"),
  };
}

/** @param {string} base @param {{ email: string, password: string } | undefined} login */
async function signIn(base, login) {
  const answer = await fetch(`${base}/auth/user/emailpass`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ email: login?.email, password: login?.password }),
  });
  if (!answer.ok) throw new Error(`Signing in answered ${answer.status}`);
  return (await answer.json()).token;
}

/**
 * @param {http.Agent} agent
 * @param {string} url
 * @param {string} token
 * @returns {Promise<any>}
 */
function read(agent, url, token) {
  return new Promise((resolve, reject) => {
    http
      .get(url, { agent, headers: { authorization: `Bearer ${token}` } }, (response) => {
        /** @type {Buffer[]} */
        const chunks = [];
        response.on("data", (chunk) => chunks.push(chunk));
        response.on("end", () => {
          const text = Buffer.concat(chunks).toString("utf8");
          if (response.statusCode === 200) resolve(JSON.parse(text));
          else reject(new Error(`${url} answered ${response.statusCode}: ${text.slice(0, 200)}`));
        });
      })
      .on("error", reject);
  });
}
