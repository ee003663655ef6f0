import { env } from "../../env";

const TIMEOUT_MS = 5_000;

/**
 * Answers one message of a chat. A reply token is good once, for about a minute, and costs no push message.
 * https://developers.line.biz/en/reference/messaging-api/#send-reply-message
 * @throws what LINE answered; the token of the channel is in no message
 */
export async function replyOnLine(replyToken: string, text: string): Promise<void> {
  const answer = await fetch(new URL("/v2/bot/message/reply", env.LINE_API_URL), {
    method: "POST",
    headers: {
      Authorization: `Bearer ${env.LINE_CHANNEL_ACCESS_TOKEN}`,
      "Content-Type": "application/json",
    },
    body: JSON.stringify({ replyToken, messages: [{ type: "text", text }] }),
    redirect: "error",
    signal: AbortSignal.timeout(TIMEOUT_MS),
  });
  if (!answer.ok) throw new Error(`LINE answered ${answer.status}: ${(await answer.text()).slice(0, 200)}`);
}
