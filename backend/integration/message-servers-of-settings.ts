import { fakeLine, fakeSmtp } from "./message-servers";

/** Servers of LINE and of letters that this process takes for the real ones, if it is imported before the application. */
export const line = fakeLine();
export const smtp = fakeSmtp();

Object.assign(process.env, {
  LINE_API_URL: line.url,
  LINE_CHANNEL_ACCESS_TOKEN: "token-of-the-tests",
  LINE_CHANNEL_SECRET: "secret-of-the-tests",
  LINE_ACCOUNT_ID: "@chumchon-tests",
  SMTP_URL: smtp.url,
  SHOP_URL: "http://127.0.0.1:3000",
  // The jobs of this application stay out of the way.
  POLL_SECONDS: "3600",
});
