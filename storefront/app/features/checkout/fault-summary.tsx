import { useI18n } from "~/lib/i18n/use-i18n";
import { type CheckoutField, checkoutFields, type FieldFaults } from "./checkout-form";

/** Where a field's fault leads to; most fields have their own name as id. */
const TARGETS: Partial<Record<CheckoutField, string>> = { address_key: "area-query" };

/** All faults in one place above the form, each a link to its field. */
export function FaultSummary({ faults }: { faults: FieldFaults }) {
  const { t } = useI18n();
  const wrong = checkoutFields.flatMap((field) => {
    const text = faults[field];
    return text === undefined ? [] : [{ field, text }];
  });
  if (wrong.length === 0) return null;
  return (
    <div className="panel panel-stop problem" role="alert" tabIndex={-1} data-focus>
      <p>
        <strong>{t("checkout.mendFields", { count: wrong.length })}</strong>
      </p>
      <ul className="problem-list">
        {wrong.map(({ field, text }) => (
          <li key={field}>
            <a href={`#${TARGETS[field] ?? field}`}>{text}</a>
          </li>
        ))}
      </ul>
    </div>
  );
}
