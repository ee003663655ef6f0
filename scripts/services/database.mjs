/** What the scripts themselves ask of the database. `pg` is loaded late: at the first start it is not there yet. */

/** @param {string} url */
export async function connect(url) {
  const { default: pg } = await import("pg");
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  // A server that goes away while we wait is reported by the query, not by an unhandled event.
  client.on("error", () => {});
  await client.connect();
  return client;
}

/**
 * @template T
 * @param {string} url
 * @param {(client: import("pg").Client) => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function withDatabase(url, work) {
  const client = await connect(url);
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/**
 * @param {string} adminUrl  of a database that exists
 * @param {string} name
 * @returns {Promise<boolean>} false when it was there
 */
export async function createDatabase(adminUrl, name) {
  return withDatabase(adminUrl, async (client) => {
    const { rowCount } = await client.query("SELECT 1 FROM pg_database WHERE datname = $1", [name]);
    if (rowCount) return false;
    await client.query(`CREATE DATABASE ${client.escapeIdentifier(name)}`);
    return true;
  });
}

/**
 * @param {string} adminUrl
 * @param {string} name
 */
export async function dropDatabase(adminUrl, name) {
  await withDatabase(adminUrl, (client) =>
    client.query(`DROP DATABASE ${client.escapeIdentifier(name)} WITH (FORCE)`),
  );
}

/**
 * Notes of ours about a database, kept as its comment: they go where the database goes and need no table.
 *
 * @typedef {{ migrations?: string, loading?: boolean }} DatabaseNotes
 * @param {string} url
 * @returns {Promise<DatabaseNotes>}
 */
export async function readNotes(url) {
  return withDatabase(url, async (client) => {
    const { rows } = await client.query(
      "SELECT shobj_description(oid, 'pg_database') AS notes FROM pg_database WHERE datname = current_database()",
    );
    try {
      return JSON.parse(rows[0]?.notes ?? "{}");
    } catch {
      return {};
    }
  });
}

/**
 * @param {string} url
 * @param {DatabaseNotes} notes
 */
export async function writeNotes(url, notes) {
  await withDatabase(url, async (client) => {
    const name = await client.query("SELECT current_database() AS name");
    const text = client.escapeLiteral(JSON.stringify(notes));
    try {
      await client.query(`COMMENT ON DATABASE ${client.escapeIdentifier(name.rows[0].name)} IS ${text}`);
    } catch (error) {
      // 42501: a database of somebody else's. Without notes every start migrates again, which is only slower.
      if (/** @type {{ code?: string }} */ (error).code !== "42501") throw error;
    }
  });
}

/**
 * @param {string} url
 * @returns {Promise<"sample" | "real" | "empty" | "unknown">} unknown: it has goods or orders, but no world
 */
export async function readWorld(url) {
  return withDatabase(url, async (client) => {
    if (await hasNoTables(client)) return "empty";
    if (!(await hasTable(client, "world"))) return "unknown";
    const { rows } = await client.query("SELECT kind FROM world");
    if (rows[0]) return rows[0].kind;
    const used = await client.query(
      'SELECT EXISTS (SELECT 1 FROM product) OR EXISTS (SELECT 1 FROM "order") AS used',
    );
    return used.rows[0].used ? "unknown" : "empty";
  });
}

/**
 * @param {string} url
 * @returns {Promise<string | undefined>} the key with which the storefront talks to the backend
 */
export async function readPublishableKey(url) {
  return withDatabase(url, async (client) => {
    const { rows } = await client.query(
      `SELECT token FROM api_key
        WHERE type = 'publishable' AND revoked_at IS NULL AND deleted_at IS NULL
        ORDER BY created_at LIMIT 1`,
    );
    return rows[0]?.token;
  });
}

/** @param {import("pg").Client} client */
async function hasNoTables(client) {
  const { rows } = await client.query(
    "SELECT NOT EXISTS (SELECT 1 FROM pg_tables WHERE schemaname = 'public') AS empty",
  );
  return rows[0].empty;
}

/**
 * @param {import("pg").Client} client
 * @param {string} name
 */
async function hasTable(client, name) {
  const { rows } = await client.query("SELECT to_regclass($1) IS NOT NULL AS there", [`public.${name}`]);
  return rows[0].there;
}
