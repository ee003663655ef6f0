import { defineRouteConfig } from "@medusajs/admin-sdk";
import { MagnifyingGlass } from "@medusajs/icons";
import { LoadState } from "../../components/load-state";
import { SearchBuild } from "../../components/search-build";
import { SearchHealth } from "../../components/search-health";
import { SearchMisses } from "../../components/search-misses";
import { SearchWordForm } from "../../components/search-word-form";
import { useSearchState } from "../../lib/use-search-state";

/** Teaches the search: words, names that mean the same, and what shoppers asked for in vain. */
const SearchPage = () => {
  const state = useSearchState();
  if (!state.data) return <LoadState failed={state.isError} retry={() => state.refetch()} />;
  const reload = () => void state.refetch();
  return (
    <div className="flex flex-col gap-4">
      <SearchBuild state={state.data} reload={reload} />
      <SearchHealth state={state.data} reload={reload} />
      <SearchWordForm words={state.data.words} reload={reload} />
      <SearchMisses misses={state.data.misses} />
    </div>
  );
};

export const config = defineRouteConfig({
  label: "menu.search",
  translationNs: "market",
  icon: MagnifyingGlass,
  rank: 6,
});

export default SearchPage;
