import http from "node:http";

/**
 * Requests a second over kept connections, asked one after the other on each of them.
 *
 * @param {object} load
 * @param {string} load.base
 * @param {(turn: number) => string} load.path
 * @param {Record<string, string>} load.headers
 * @param {number} load.connections
 * @param {number} load.seconds
 * @returns {Promise<number>}
 */
export async function requestsPerSecond({ base, path, headers, connections, seconds }) {
  const agent = new http.Agent({ keepAlive: true, maxSockets: connections });
  let turn = 0;
  let done = 0;
  const end = performance.now() + seconds * 1000;
  const begun = performance.now();
  await Promise.all(
    Array.from({ length: connections }, async () => {
      while (performance.now() < end) {
        await ask(agent, base + path(turn++), headers);
        done += 1;
      }
    }),
  );
  agent.destroy();
  return (done * 1000) / (performance.now() - begun);
}

/**
 * @param {http.Agent} agent
 * @param {string} url
 * @param {Record<string, string>} headers
 * @returns {Promise<void>}
 */
function ask(agent, url, headers) {
  return new Promise((resolve, reject) => {
    http
      .get(url, { agent, headers }, (response) => {
        response.resume();
        response.on("end", () =>
          response.statusCode === 200
            ? resolve()
            : reject(new Error(`${url} answered ${response.statusCode}`)),
        );
      })
      .on("error", reject);
  });
}
