import { z } from "@medusajs/framework/zod";
import type { LineEvent } from "../../../workflows/alert/link-line";

const lineId = z.string().regex(/^[UCR][0-9a-f]{32}$/);
const source = z.union([
  z.object({ type: z.literal("group"), groupId: lineId, userId: lineId.optional() }),
  z.object({ type: z.literal("room"), roomId: lineId, userId: lineId.optional() }),
  z.object({ type: z.literal("user"), userId: lineId }),
]);
const event = z.object({
  type: z.string(),
  source,
  replyToken: z.string().max(200).optional(),
  message: z.object({ type: z.string(), text: z.string().max(10_000).optional() }).optional(),
});
const body = z.object({ events: z.array(z.unknown()).max(100) });

/**
 * The events that matter here, out of LINE's webhook; what else an account hears (stickers, pictures) is left out.
 * https://developers.line.biz/en/reference/messaging-api/#webhook-event-objects
 * @returns undefined when this is no body of LINE
 */
export function readLineEvents(received: unknown): LineEvent[] | undefined {
  const parsed = body.safeParse(received);
  if (!parsed.success) return undefined;
  return parsed.data.events.flatMap((each): LineEvent[] => {
    const { data } = event.safeParse(each);
    if (!data) return [];
    const from = data.source;
    const chatId = from.type === "group" ? from.groupId : from.type === "room" ? from.roomId : from.userId;
    if (data.type === "unfollow" || data.type === "leave") return [{ kind: "gone", chatId }];
    const text = data.type === "message" && data.message?.type === "text" ? data.message.text : undefined;
    if (text === undefined) return [];
    const senderId = from.userId ?? chatId;
    return [{ kind: "text", chatId, senderId, text, replyToken: data.replyToken ?? null }];
  });
}
