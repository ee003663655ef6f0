import { Select } from "@medusajs/ui";
import { FormField } from "./form-field";

type Props = {
  id: string;
  label: string;
  problem: string | undefined;
  value: string;
  options: readonly { value: string; label: string }[];
  onChange: (value: string) => void;
};

/** A choice of one, with its name and what is wrong with it. */
export function SelectField({ id, label, problem, value, options, onChange }: Props) {
  return (
    <FormField id={id} label={label} problem={problem}>
      <Select value={value} onValueChange={onChange}>
        <Select.Trigger id={id} aria-invalid={problem !== undefined}>
          <Select.Value />
        </Select.Trigger>
        <Select.Content>
          {options.map((option) => (
            <Select.Item key={option.value} value={option.value}>
              {option.label}
            </Select.Item>
          ))}
        </Select.Content>
      </Select>
    </FormField>
  );
}
