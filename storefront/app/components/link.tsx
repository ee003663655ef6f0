import type { AnchorHTMLAttributes } from "react";

export type LinkProps = Omit<AnchorHTMLAttributes<HTMLAnchorElement>, "href"> & {
  /** A whole path of ours, in the page's language. */
  to: string;
};

/**
 * A link within the shop. Remix' own `<Link>` resolves its path and makes seven hooks and five handlers each time, which
 * is most of what a card costs in a list of 24; this is the plain tag, and `useInAppNavigation` follows it.
 */
export function Link({ to, ...attributes }: LinkProps) {
  return <a {...attributes} href={to} data-in-app="" />;
}
