import { Input, Textarea } from "@medusajs/ui";
import type { ComponentProps } from "react";
import { FormField } from "./form-field";

type Props = {
  id: string;
  label: string;
  value: string;
  onChange: (value: string) => void;
  problem?: string | undefined;
  /** Several lines of text. */
  rows?: number;
} & Omit<ComponentProps<typeof Input>, "id" | "value" | "onChange" | "size">;

/** A field to type in, with its name and what is wrong with it. */
export function TextField({ id, label, value, onChange, problem, rows, maxLength, ...more }: Props) {
  const typed = { id, value, maxLength, "aria-invalid": problem !== undefined };
  return (
    <FormField id={id} label={label} problem={problem}>
      {rows ? (
        <Textarea {...typed} rows={rows} onChange={(event) => onChange(event.target.value)} />
      ) : (
        <Input {...typed} {...more} onChange={(event) => onChange(event.target.value)} />
      )}
    </FormField>
  );
}
