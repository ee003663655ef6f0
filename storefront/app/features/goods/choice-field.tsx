export type Choice = { value: string; text: string };
type ChoiceFieldProps = {
  id: string;
  name: string;
  label: string;
  value: string;
  choices: readonly Choice[];
  onChange?: (value: string) => void;
  hint?: string;
};

/** A label and its list to choose from. */
export function ChoiceField({ id, name, label, value, choices, onChange, hint }: ChoiceFieldProps) {
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      {hint === undefined ? null : (
        <p id={`${id}-hint`} className="small soft">
          {hint}
        </p>
      )}
      <select
        className="input"
        id={id}
        name={name}
        defaultValue={value}
        aria-describedby={hint === undefined ? undefined : `${id}-hint`}
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
