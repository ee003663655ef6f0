import { Text } from "@medusajs/ui";

/** What went wrong with a form as a whole, said at once to those who listen too. */
export function Problem({ text }: { text: string | undefined }) {
  if (!text) return null;
  return (
    <Text size="small" className="text-ui-fg-error" role="alert">
      {text}
    </Text>
  );
}
