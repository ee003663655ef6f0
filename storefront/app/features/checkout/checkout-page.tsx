import { Form, useNavigation } from "@remix-run/react";
import { type FormEvent, useEffect, useRef, useState } from "react";
import { Link } from "~/components/link";
import { SampleMark } from "~/components/sample-mark";
import { useI18n } from "~/lib/i18n/use-i18n";
import { AddressSection } from "./address-section";
import { CardForm, cardDetailsIn } from "./card-form";
import { type CheckoutReply, isAllFetched } from "./checkout-form";
import type { CheckoutView } from "./checkout-view";
import { DeliverySection } from "./delivery-section";
import { Fault } from "./fault";
import { FaultSummary } from "./fault-summary";
import { OrderSummary } from "./order-summary";
import { PaymentSection } from "./payment-section";
import { ProblemPanel } from "./problem-panel";
import { useCardPayment } from "./use-card-payment";

export type CheckoutPageProps = { view: CheckoutView; reply: CheckoutReply | undefined };

/** Address, delivery and payment on one page, in one form that needs no scripts except for a card. */
export function CheckoutPage({ view, reply }: CheckoutPageProps) {
  const { t, href } = useI18n();
  const values = reply?.values ?? view.values;
  const faults = reply?.faults ?? {};
  const problem = view.blocked ?? reply?.problem ?? null;
  const [method, setMethod] = useState(values.method);
  const card = useCardPayment(view.omise);
  const isPaying = useIsPaying() || card.isAsking;
  const page = useFocusOnReply(reply);
  const payButton = useRetry(reply);

  const ways = view.parcels.map(({ id, ways, delivery }) => ({ id, offersPickup: ways !== null, delivery }));
  // Whoever may come for everything says so before they type where they live.
  const deliveryFirst = ways.every((way) => way.offersPickup);

  function onSubmit(event: FormEvent<HTMLFormElement>) {
    if (isPaying) return event.preventDefault();
    if (method === "card" && isPayment(event) && card.box.current !== null) {
      card.submit(event, cardDetailsIn(card.box.current));
    }
  }

  return (
    <div className="page section checkout-page" ref={page}>
      <div className="marked-title">
        <h1>{t("checkout.title")}</h1>
        {view.isSample ? <SampleMark /> : null}
      </div>
      <div className="checkout-columns">
        <OrderSummary view={view} />
        <Form method="post" action={href("/checkout")} className="stack" noValidate onSubmit={onSubmit}>
          {problem?.place === "top" ? <ProblemPanel problem={problem} /> : null}
          <FaultSummary faults={faults} />
          <input type="hidden" name="shown_satang" value={view.totalSatang} />
          {deliveryFirst ? <DeliverySection step={1} view={view} pickup={values.pickup} /> : null}
          <AddressSection
            step={deliveryFirst ? 2 : 1}
            isFetched={isAllFetched(ways, values.pickup)}
            values={values}
            faults={faults}
            choices={reply?.choices ?? view.choices}
            searched={reply?.searched ?? false}
            privacyVersion={view.privacyVersion}
          />
          {deliveryFirst ? null : <DeliverySection step={2} view={view} pickup={values.pickup} />}
          <PaymentSection
            view={view}
            method={method}
            onMethod={setMethod}
            faults={faults}
            problem={problem?.place === "payment" ? problem : null}
          >
            <CardForm faults={card.faults} box={card.box} />
          </PaymentSection>
          <div role="status">
            <Fault id="card-problem" text={card.problem === null ? undefined : t(card.problem)} />
          </div>
          <button
            ref={payButton}
            type="submit"
            name="intent"
            value="pay"
            className="button button-primary button-wide pay-button"
            disabled={view.blocked !== null || isPaying}
            aria-busy={isPaying}
          >
            {isPaying ? t("checkout.paying") : t("checkout.pay", { amount: view.payAmount })}
          </button>
          <TermsLine />
          <p>
            <Link to={href("/cart")}>{t("checkout.backToCart")}</Link>
          </p>
        </Form>
      </div>
    </div>
  );
}

function TermsLine() {
  const { t, href } = useI18n();
  return (
    <p className="small soft">
      {t("checkout.terms")}{" "}
      <a href={href("/legal/terms")} target="_blank" rel="noopener">
        {t("legal.terms")}
      </a>{" "}
      {t("checkout.and")}{" "}
      <a href={href("/legal/refunds")} target="_blank" rel="noopener">
        {t("legal.refunds")}
      </a>
    </p>
  );
}

/** True while the order is on its way; a search of a sub-district is not one. */
function useIsPaying(): boolean {
  const navigation = useNavigation();
  return navigation.state !== "idle" && navigation.formData?.get("intent") === "pay";
}

/** Looking up a sub-district or what a delivery costs needs no card. */
function isPayment(event: FormEvent<HTMLFormElement>): boolean {
  const { submitter } = event.nativeEvent as SubmitEvent;
  return !(submitter instanceof HTMLButtonElement) || !["find", "deliver"].includes(submitter.value);
}

/** What went wrong is read first, wherever on the page the button was. */
function useFocusOnReply(reply: CheckoutReply | undefined) {
  const page = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (reply !== undefined) page.current?.querySelector<HTMLElement>("[data-focus]")?.focus();
  }, [reply]);
  return page;
}

/** A full shop is no reason to press a button: the page does it, after as long as the shop asked for. */
function useRetry(reply: CheckoutReply | undefined) {
  const button = useRef<HTMLButtonElement>(null);
  const seconds = reply?.problem?.retrySeconds ?? null;
  useEffect(() => {
    if (reply === undefined || seconds === null) return;
    const timer = setTimeout(() => button.current?.click(), 1_000 * seconds);
    return () => clearTimeout(timer);
  }, [reply, seconds]);
  return button;
}
