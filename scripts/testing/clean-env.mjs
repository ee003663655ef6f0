/** Nothing of a real service may reach a test, whatever the shell or a .env file has set. */
const refused =
  /^(DATABASE_URL|REDIS_URL|MEILISEARCH_.*|OMISE_.*|S3_.*|SMTP_URL|MAIL_FROM|SHOP_URL|BACKEND_URL|DEPLOYMENT|JWT_SECRET|COOKIE_SECRET|SESSION_SECRET|MEDUSA_.*|DATA_DIR|.*_PORT|PORT|HOST|ALLOW_INDEXING|POLL_SECONDS|PROMPTPAY_.*|INCOME_.*|PG[A-Z]+|NODE_ENV)$/;

/**
 * @param {Record<string, string | undefined>} env
 * @returns {Record<string, string | undefined>}
 */
export function cleanEnv(env) {
  const kept = Object.entries(env).filter(([name]) => !refused.test(name));
  return {
    ...Object.fromEntries(kept),
    MEDUSA_DISABLE_TELEMETRY: "true",
    TURBO_TELEMETRY_DISABLED: "1",
    DO_NOT_TRACK: "1",
  };
}
