import { Button, Text } from "@medusajs/ui";
import { useMarket } from "../lib/use-market";

type Props = { offset: number; limit: number; count: number; onOffset: (offset: number) => void };

/** Previous and next page of a list; nothing when everything fits on one. */
export function Pager({ offset, limit, count, onOffset }: Props) {
  const { t } = useMarket();
  if (count <= limit) return null;
  return (
    <div className="flex items-center justify-between p-4">
      <Button
        size="small"
        variant="secondary"
        disabled={offset === 0}
        onClick={() => onOffset(Math.max(0, offset - limit))}
      >
        {t("common.previous")}
      </Button>
      <Text size="small">
        {t("common.page", { page: Math.floor(offset / limit) + 1, pages: Math.ceil(count / limit) })}
      </Text>
      <Button
        size="small"
        variant="secondary"
        disabled={offset + limit >= count}
        onClick={() => onOffset(offset + limit)}
      >
        {t("common.next")}
      </Button>
    </div>
  );
}
