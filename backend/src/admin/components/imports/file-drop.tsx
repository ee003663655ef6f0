import { clx, Text } from "@medusajs/ui";
import { type DragEvent, useState } from "react";
import { useMarket } from "../../lib/use-market";

/** A place to drop a spreadsheet; it is a file field too, so that a keyboard and a phone can use it. */
export function FileDrop({ onFile, busy }: { onFile: (file: File) => void; busy: boolean }) {
  const { t } = useMarket();
  const [over, setOver] = useState(false);
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    const file = event.dataTransfer.files[0];
    if (file && !busy) onFile(file);
  };
  return (
    <label
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
      className={clx(
        "flex cursor-pointer items-center justify-center rounded-lg border-2 border-dashed p-8 text-center",
        "focus-within:border-ui-border-interactive",
        over ? "border-ui-border-interactive bg-ui-bg-highlight" : "border-ui-border-strong",
      )}
    >
      <Text aria-live="polite">{busy ? t("imports.reading") : t("imports.drop")}</Text>
      <input
        type="file"
        accept=".xlsx,.csv,.txt"
        disabled={busy}
        className="sr-only"
        onChange={(event) => {
          const file = event.target.files?.[0];
          event.target.value = "";
          if (file) onFile(file);
        }}
      />
    </label>
  );
}
