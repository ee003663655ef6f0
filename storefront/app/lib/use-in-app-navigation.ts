import { useNavigate, useSubmit } from "@remix-run/react";
import { useEffect } from "react";

/**
 * Follows every `Link` and sends every `Form` of the shop through the router, so that no page is loaded anew: one
 * listener for all of them. It comes after React's own, so that a handler of the page can have the event for itself.
 */
export function useInAppNavigation(): void {
  const navigate = useNavigate();
  const submit = useSubmit();
  useEffect(() => {
    function onClick(event: MouseEvent) {
      const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>(LINK) : null;
      if (link === null || !isOurs(event, link.target)) return;
      const to = ownPath(link, window.location.origin);
      if (to === null) return;
      event.preventDefault();
      const { pathname, search, hash } = window.location;
      // As a browser does: a link to this very page is no new step back.
      navigate(to, { replace: to === pathname + search + hash });
    }
    function onSubmit(event: SubmitEvent) {
      const form =
        event.target instanceof HTMLFormElement && event.target.matches(FORM) ? event.target : null;
      if (form === null || event.defaultPrevented) return;
      event.preventDefault();
      submit(submitterOf(event) ?? form, { preventScrollReset: form.dataset.inApp === "stay" });
    }
    document.addEventListener("click", onClick);
    document.addEventListener("submit", onSubmit);
    return () => {
      document.removeEventListener("click", onClick);
      document.removeEventListener("submit", onSubmit);
    };
  }, [navigate, submit]);
}

const LINK = "a[data-in-app]";
const FORM = "form[data-in-app]";

type Click = Pick<MouseEvent, "defaultPrevented" | "button" | "metaKey" | "altKey" | "ctrlKey" | "shiftKey">;

/** Not another tab, window or download, which keys and buttons ask the browser for, and not answered already. */
export function isOurs(click: Click, target: string): boolean {
  const asksBrowser = click.metaKey || click.altKey || click.ctrlKey || click.shiftKey;
  return (
    !click.defaultPrevented && click.button === 0 && !asksBrowser && (target === "" || target === "_self")
  );
}

/** Null for what a router must not be given: another origin, or a path that would read as one. */
export function ownPath(
  link: Pick<URL, "origin" | "pathname" | "search" | "hash">,
  origin: string,
): string | null {
  if (link.origin !== origin || /^\/[/\\]/.test(link.pathname)) return null;
  return link.pathname + link.search + link.hash;
}

/** The button that was pressed, whose own name and value go along. */
function submitterOf({ submitter }: SubmitEvent): HTMLButtonElement | HTMLInputElement | null {
  return submitter instanceof HTMLButtonElement || submitter instanceof HTMLInputElement ? submitter : null;
}
