import { Container, Heading, Text } from "@medusajs/ui";
import type { ReactNode } from "react";
import { useMarket } from "../lib/use-market";
import { useRights } from "../lib/use-rights";
import { LoadState } from "./load-state";

type Props = { right: string; title: string; children: ReactNode };

/** A page for some roles: everybody else reads why it is empty instead of an error. */
export function OnlyWith({ right, title, children }: Props) {
  const { t } = useMarket();
  const { known, failed, refetch, may } = useRights();
  if (!known) return <LoadState failed={failed} retry={() => refetch()} />;
  if (may(right)) return children;
  return (
    <Container className="flex flex-col gap-2 p-6">
      <Heading>{title}</Heading>
      <Text>{t("common.notYours")}</Text>
    </Container>
  );
}
