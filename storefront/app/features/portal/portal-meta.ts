import type { MetaDescriptor } from "@remix-run/node";
import type { TextKey } from "~/lib/i18n/dictionary";
import { dictionary } from "~/lib/i18n/dictionary";
import { langOfPath } from "~/lib/i18n/lang";
import { fillText } from "~/lib/i18n/translate";

/** The tags of a page of the portal: a title, and out of every index. */
export function portalMeta(key: TextKey, pathname: string): MetaDescriptor[] {
  const lang = langOfPath(pathname);
  const title = `${fillText(dictionary[key], lang)} · ${fillText(dictionary["portal.title"], lang)}`;
  return [{ title }, { name: "robots", content: "noindex, nofollow" }];
}
