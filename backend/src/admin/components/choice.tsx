import { Label, Select } from "@medusajs/ui";

type ChoiceProps = {
  label: string;
  value: string;
  onChange: (value: string) => void;
  options: { value: string; label: string }[];
};

/** One choice of a few, with its label above. */
export function Choice({ label, value, onChange, options }: ChoiceProps) {
  return (
    <div className="flex w-52 flex-col gap-1">
      <Label size="small">{label}</Label>
      <Select size="small" value={value} onValueChange={onChange}>
        <Select.Trigger aria-label={label}>
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
    </div>
  );
}
