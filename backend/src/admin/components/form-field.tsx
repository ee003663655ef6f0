import { Hint, Label } from "@medusajs/ui";
import type { ReactNode } from "react";

type Props = { id: string; label: string; problem: string | undefined; children: ReactNode };

/** A field with its name above and, below, what the server says is wrong with it. */
export function FormField({ id, label, problem, children }: Props) {
  return (
    <div className="flex flex-col gap-1">
      <Label size="small" htmlFor={id}>
        {label}
      </Label>
      {children}
      {problem && (
        <Hint variant="error" role="alert">
          {problem}
        </Hint>
      )}
    </div>
  );
}
