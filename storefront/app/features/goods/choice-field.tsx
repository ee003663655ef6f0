export type Choice = { value: string; text: string };
type ChoiceFieldProps = {
  id: string;
  name: string;
  label: string;
  value: string;
  choices: readonly Choice[];
  onChange?: (value: string) => void;
};

/** A label and its list to choose from. */
export function ChoiceField({ id, name, label, value, choices, onChange }: ChoiceFieldProps) {
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <select
        className="input"
        id={id}
        name={name}
        defaultValue={value}
        onChange={onChange && ((event) => onChange(event.currentTarget.value))}
      >
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {choice.text}
          </option>
        ))}
      </select>
    </div>
  );
}
