import type { FormHTMLAttributes } from "react";

export type FormProps = FormHTMLAttributes<HTMLFormElement> & {
  /** A whole path of ours, in the page's language. Forms that send to their own page are Remix' `<Form>`. */
  action: string;
  /** Where the answer is this page again, it stays where it was. */
  preventScrollReset?: boolean;
};

/** A form that sends to another address of the shop; a plain tag for the same reason as `Link`. */
export function Form({ preventScrollReset = false, ...attributes }: FormProps) {
  return <form {...attributes} data-in-app={preventScrollReset ? "stay" : ""} />;
}
