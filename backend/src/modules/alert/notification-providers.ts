import type { Env } from "../../env";

type Settings = Pick<Env, "SMTP_URL" | "MAIL_FROM" | "LINE_CHANNEL_ACCESS_TOKEN" | "LINE_API_URL">;

/** E-mail and LINE where they are set; what is not set is written into the log by core's local provider. */
export function notificationProvidersOf(env: Settings) {
  const smtp = env.SMTP_URL && {
    resolve: "./src/modules/notification-smtp",
    id: "smtp",
    options: { channels: ["email"], url: env.SMTP_URL, from: env.MAIL_FROM },
  };
  const line = env.LINE_CHANNEL_ACCESS_TOKEN && {
    resolve: "./src/modules/notification-line",
    id: "line",
    options: { channels: ["line"], token: env.LINE_CHANNEL_ACCESS_TOKEN, apiUrl: env.LINE_API_URL },
  };
  const local = {
    resolve: "@medusajs/medusa/notification-local",
    id: "local",
    // "feed" is the bell of the dashboard.
    options: { channels: ["feed", ...(smtp ? [] : ["email"]), ...(line ? [] : ["line"])] },
  };
  return [...(smtp ? [smtp] : []), ...(line ? [line] : []), local];
}
