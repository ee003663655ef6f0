import type { SearchState } from "@chumchon/contracts";
import { formatThaiDate } from "@chumchon/thai";
import { Button, Container, Heading, Text, toast } from "@medusajs/ui";
import { engineName } from "../lib/engine-name";
import { send } from "../lib/send";
import { useMarket } from "../lib/use-market";
import { isBuilding } from "../lib/use-search-state";

/** The index: how many goods it holds, how far a build has come, and the button that begins one. */
export function SearchBuild({ state, reload }: { state: SearchState; reload: () => void }) {
  const { t } = useMarket();
  const building = isBuilding(state);

  async function build() {
    const sent = await send("/admin/catalogue-search/rebuild", {});
    if (sent.ok) toast.success(t("search.started"));
    else toast.error(sent.message);
    // The build needs a moment to write itself down.
    window.setTimeout(reload, 500);
  }

  return (
    <Container className="p-4">
      <div className="flex flex-wrap items-start justify-between gap-4">
        <div className="min-w-60 flex-1">
          <Heading>{t("search.title")}</Heading>
          <Text className="text-ui-fg-subtle">{t("search.hint")}</Text>
        </div>
        <Button variant="secondary" className="shrink-0" isLoading={building} onClick={build}>
          {t("search.rebuild")}
        </Button>
      </div>
      {state.indexes.map((index) => (
        <div key={index.name} className="mt-4">
          <Text>
            <IndexCount index={index} products={state.products} />
          </Text>
          {index.build?.status === "processing" ? (
            <progress
              className="w-full"
              aria-label={t("search.progress", {
                documents: index.build.documents,
                products: state.products,
              })}
              max={Math.max(1, state.products)}
              value={index.build.documents}
            />
          ) : null}
          {index.build?.status === "failed" ? (
            <Text className="text-ui-fg-error">{t("search.failed")}</Text>
          ) : null}
        </div>
      ))}
      <Text className="text-ui-fg-subtle mt-2">{t("search.waiting", { count: state.waiting })}</Text>
    </Container>
  );
}

/** How many goods an index shows; of an engine that does not answer, what is known from its last build. */
function IndexCount({ index, products }: { index: SearchState["indexes"][number]; products: number }) {
  const { t, locale } = useMarket();
  const { build, documents } = index;
  const name = engineName(index.name);
  if (documents !== null) return <>{t("search.index", { name, documents, products })}</>;
  if (build?.status !== "done" || build.completed_at === null) return <>{t("search.neverBuilt", { name })}</>;
  const at = formatThaiDate(new Date(build.completed_at), locale, "dateTime");
  return <>{t("search.notCounted", { name, documents: build.documents, at })}</>;
}
