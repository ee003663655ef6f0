import type { Channel } from "@chumchon/contracts";
import { formatAmount } from "@chumchon/money";
import { Text } from "@medusajs/ui";
import { useMarket } from "../lib/use-market";

/** Income by channel, largest first, each bar with its name and figure beside it. */
export function ChannelBars({ byChannel }: { byChannel: readonly { channel: Channel; satang: number }[] }) {
  const { t } = useMarket();
  const rows = [...byChannel].sort((a, b) => b.satang - a.satang);
  const most = Math.max(1, ...rows.map((row) => row.satang));
  return (
    <ul className="flex flex-col gap-2">
      {rows.map((row) => (
        <li key={row.channel} className="grid grid-cols-[9rem_1fr_8rem] items-center gap-3">
          <Text size="small">{t(`channel.${row.channel}`)}</Text>
          <span className="bg-ui-bg-component h-3 overflow-hidden rounded">
            <span
              className="block h-full"
              style={{ width: `${(Math.max(0, row.satang) * 100) / most}%`, background: "#0E5A5A" }}
            />
          </span>
          <Text size="small" className="text-right tabular-nums">
            {formatAmount(row.satang)}
          </Text>
        </li>
      ))}
    </ul>
  );
}
