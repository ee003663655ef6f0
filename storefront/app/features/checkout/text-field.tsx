import type { InputHTMLAttributes } from "react";
import { Fault } from "./fault";

export type TextFieldProps = Omit<InputHTMLAttributes<HTMLInputElement>, "id" | "className"> & {
  id: string;
  label: string;
  hint?: string;
  fault?: string | undefined;
};

/** A label, a quiet hint, the field, and its fault in words; the field keeps what was typed. */
export function TextField({ id, label, hint, fault, ...input }: TextFieldProps) {
  const described = [hint === undefined ? "" : `${id}-hint`, fault === undefined ? "" : `${id}-fault`];
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      {hint === undefined ? null : (
        <p id={`${id}-hint`} className="small soft">
          {hint}
        </p>
      )}
      <input
        {...input}
        id={id}
        className="input"
        aria-invalid={fault === undefined ? undefined : true}
        aria-describedby={described.filter(Boolean).join(" ") || undefined}
      />
      <Fault id={`${id}-fault`} text={fault} />
    </div>
  );
}
