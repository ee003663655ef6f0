import type { FacetView } from "./load-catalogue.server";

export type FacetSelectProps = {
  id: string;
  name: string;
  label: string;
  /** The choice of all. */
  any: string;
  chosen: string | null;
  values: readonly FacetView[];
};

/** One facet as a select with counts: works without scripts, and with the phone's own wheel. */
export function FacetSelect({ id, name, label, any, chosen, values }: FacetSelectProps) {
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <select id={id} name={name} className="input" defaultValue={chosen ?? ""}>
        <option value="">{any}</option>
        {values.map((each) => (
          <option key={each.value} value={each.value}>
            {each.label} ({each.count})
          </option>
        ))}
      </select>
    </div>
  );
}
