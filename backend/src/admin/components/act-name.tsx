import { useMarket } from "../lib/use-market";

/** An act of the audit log in words; one that the dictionary does not know stands as it is. */
export function ActName({ act }: { act: string }) {
  const { t } = useMarket();
  return t(`audit.acts.${act}`, { defaultValue: act });
}
