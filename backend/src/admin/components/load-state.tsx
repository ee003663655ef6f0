import { Button, Container, Text } from "@medusajs/ui";
import { useMarket } from "../lib/use-market";

/** What stands in place of data that is on its way or could not be had. */
export function LoadState({ failed, retry }: { failed: boolean; retry: () => void }) {
  const { t } = useMarket();
  return (
    <Container className="flex items-center gap-4 p-6">
      <Text>{failed ? t("common.failed") : t("common.loading")}</Text>
      {failed && (
        <Button size="small" variant="secondary" onClick={retry}>
          {t("common.retry")}
        </Button>
      )}
    </Container>
  );
}
