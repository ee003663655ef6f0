import { useEffect, useState } from "react";
import { Link } from "~/components/link";
import { useI18n } from "~/lib/i18n/use-i18n";
import type { CheckoutProblem } from "./checkout-form";

/** Why no order was placed, above the form; takes the focus so that it is read first. */
export function ProblemPanel({ problem }: { problem: CheckoutProblem }) {
  const { t, href } = useI18n();
  return (
    <div className="panel panel-stop problem" role="alert" tabIndex={-1} data-focus>
      <p>
        <strong>{t("checkout.problem")}</strong>
      </p>
      <p>{problem.text}</p>
      {problem.items.length === 0 ? null : (
        <ul className="problem-list">
          {problem.items.map((item) => (
            <li key={item}>{item}</li>
          ))}
        </ul>
      )}
      {problem.retrySeconds === null ? null : <RetryNote seconds={problem.retrySeconds} />}
      {problem.mendCart ? (
        <Link className="button button-quiet" to={href("/cart")}>
          {t("checkout.mendCart")}
        </Link>
      ) : null}
    </div>
  );
}

/** Only with scripts is it true that nothing has to be pressed. */
function RetryNote({ seconds }: { seconds: number }) {
  const { t } = useI18n();
  const [works, setWorks] = useState(false);
  useEffect(() => setWorks(true), []);
  return works ? <p className="small">{t("checkout.retrying", { seconds })}</p> : null;
}
