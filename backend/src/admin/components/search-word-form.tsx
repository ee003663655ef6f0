import type { SearchState } from "@chumchon/contracts";
import { Button, Container, Heading, Input, Label, Select, Text, toast } from "@medusajs/ui";
import { type FormEvent, useState } from "react";
import { sdk } from "../lib/sdk";
import { send } from "../lib/send";
import { useMarket } from "../lib/use-market";

export type SearchWordFormProps = { words: SearchState["words"]; reload: () => void };

/** Adds a word or names that mean the same, and shows what was taught. What was typed stays when it is refused. */
export function SearchWordForm({ words, reload }: SearchWordFormProps) {
  const { t } = useMarket();
  const [kind, setKind] = useState<"word" | "synonyms">("synonyms");
  const [typed, setTyped] = useState("");
  const [problem, setProblem] = useState<string | null>(null);

  async function add(event: FormEvent) {
    event.preventDefault();
    const terms = typed
      .split(",")
      .map((term) => term.trim())
      .filter(Boolean);
    if (kind === "word" ? terms.length !== 1 : terms.length < 2) return setProblem(t(`search.needs.${kind}`));
    const sent = await send("/admin/catalogue-search/words", { kind, terms });
    setProblem(sent.ok ? null : sent.message);
    if (!sent.ok) return;
    setTyped("");
    toast.success(t("search.added"));
    reload();
  }

  async function remove(id: string) {
    try {
      await sdk.client.fetch(`/admin/catalogue-search/words/${id}`, { method: "DELETE" });
      reload();
    } catch (error) {
      toast.error(error instanceof Error ? error.message : String(error));
    }
  }

  return (
    <Container className="p-4">
      <Heading level="h2">{t("search.words")}</Heading>
      <Text className="text-ui-fg-subtle">{t("search.wordsHint")}</Text>
      <form onSubmit={add} className="mt-4 flex flex-wrap items-end gap-2">
        <div className="w-44">
          <Label htmlFor="search-kind">{t("search.kind")}</Label>
          <Select value={kind} onValueChange={(value) => setKind(value === "word" ? "word" : "synonyms")}>
            <Select.Trigger id="search-kind">
              <Select.Value />
            </Select.Trigger>
            <Select.Content>
              <Select.Item value="synonyms">{t("search.kinds.synonyms")}</Select.Item>
              <Select.Item value="word">{t("search.kinds.word")}</Select.Item>
            </Select.Content>
          </Select>
        </div>
        <div className="min-w-64 flex-1">
          <Label htmlFor="search-terms">{t("search.terms")}</Label>
          <Input
            id="search-terms"
            value={typed}
            maxLength={600}
            placeholder={t("search.example")}
            aria-invalid={problem !== null}
            aria-describedby="search-terms-problem"
            onChange={(event) => setTyped(event.target.value)}
          />
        </div>
        <Button type="submit">{t("search.add")}</Button>
      </form>
      <Text id="search-terms-problem" className="text-ui-fg-error" role="alert">
        {problem}
      </Text>
      <ul className="mt-4">
        {words.map((word) => (
          <li key={word.id} className="flex items-center justify-between border-t py-2">
            <Text>
              {word.terms.join(word.kind === "synonyms" ? " = " : ", ")}{" "}
              <span className="text-ui-fg-subtle">{t(`search.kinds.${word.kind}`)}</span>
            </Text>
            <Button size="small" variant="transparent" onClick={() => remove(word.id)}>
              {t("search.remove")}
            </Button>
          </li>
        ))}
      </ul>
    </Container>
  );
}
