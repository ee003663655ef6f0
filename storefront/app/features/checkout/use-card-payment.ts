import { useSubmit } from "@remix-run/react";
import { type FormEvent, type RefObject, useEffect, useRef, useState } from "react";
import { type CardDetails, type CardFaults, readCard } from "./card-details";
import { type FailureKey, failureKey } from "./failure-texts";
import { createCardToken } from "./omise-js";

type CardProblem = "checkout.cardScriptFailed" | FailureKey;

export type CardPayment = {
  box: RefObject<HTMLDivElement>;
  faults: CardFaults;
  /** Why Omise took no card; null when it did or was not asked. */
  problem: CardProblem | null;
  isAsking: boolean;
  /** Takes over a form's submit: card to Omise, token to the shop. */
  submit: (event: FormEvent<HTMLFormElement>, details: CardDetails) => void;
};

/** Turns the typed card into Omise's token in the browser, then sends the form with the token alone. */
export function useCardPayment(source: { publicKey: string; scriptUrl: string }): CardPayment {
  const send = useSubmit();
  const box = useRef<HTMLDivElement>(null);
  const [faults, setFaults] = useState<CardFaults>({});
  const [problem, setProblem] = useState<CardProblem | null>(null);
  const [faultCount, setFaultCount] = useState(0);
  const [isAsking, setIsAsking] = useState(false);

  useEffect(() => {
    if (faultCount > 0) box.current?.querySelector<HTMLElement>("[aria-invalid]")?.focus();
  }, [faultCount]);

  async function pay(form: HTMLFormElement, details: CardDetails) {
    const read = readCard(details, new Date());
    setFaults(read.ok ? {} : read.faults);
    if (!read.ok) setFaultCount((count) => count + 1);
    setProblem(null);
    if (!read.ok) return;
    setIsAsking(true);
    const result = await createCardToken(read.card, source);
    setIsAsking(false);
    if (!result.ok) {
      setProblem(result.code === "script" ? "checkout.cardScriptFailed" : failureKey(result.code));
      return;
    }
    const data = new FormData(form);
    data.set("intent", "pay");
    data.set("card_token", result.token);
    send(data, { method: "post", action: form.getAttribute("action") ?? form.action });
  }

  return {
    box,
    faults,
    problem,
    isAsking,
    submit: (event, details) => {
      event.preventDefault();
      if (!isAsking) void pay(event.currentTarget, details);
    },
  };
}
