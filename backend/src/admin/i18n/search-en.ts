import type { searchTh } from "./search-th";

type Texts<T> = { readonly [Key in keyof T]: T[Key] extends string ? string : Texts<T[Key]> };

export const searchEn: Texts<typeof searchTh> = {
  title: "Search of goods",
  hint: "Words that are added or taken back count after the index is built anew. The shop can be searched meanwhile.",
  rebuild: "Build the index anew",
  started: "The build has begun",
  index: "{{name}}: {{documents}} goods are shown, of {{products}} in all",
  notCounted:
    "{{name}}: does not answer, so nobody can count now. Its last build, {{at}}, held {{documents}} goods",
  neverBuilt: "{{name}}: does not answer, so nobody can count now. It was never built",
  progress: "{{documents}} of {{products}} are built",
  failed: "The last build failed and the shop uses the older index. “Build the index anew” tries again.",
  waiting: "Changes waiting for the index: {{count}}",
  health: "Health of the search",
  healthHint:
    "Every document is compared with its product each hour, and at once by this button. The shop goes on meanwhile.",
  repair: "Compare and mend",
  repairing: "The comparison has begun",
  isWell: "works",
  inTrouble: "in trouble",
  reasons: {
    unreachable: "It can't be reached. PostgreSQL answers shoppers; see whether its server is running.",
    slow: "It answers too slowly. PostgreSQL answers shoppers; see what its server is busy with.",
    key_refused: "It refuses our key. PostgreSQL answers shoppers; check MEILISEARCH_API_KEY.",
    index_gone: "Its index is gone. PostgreSQL answers shoppers; “Compare and mend” builds it anew.",
    version:
      "It does not understand us: its version is another one. PostgreSQL answers shoppers; check the version, then press “Compare and mend”.",
    disk_full: "Its disk is full. PostgreSQL answers shoppers; make room, then press “Compare and mend”.",
    task_failed: "It failed to take changes. PostgreSQL answers shoppers; press “Compare and mend”.",
    other: "It answers with an error. PostgreSQL answers shoppers; its log tells more.",
  },
  since: "Since {{since}}, last at {{last}}.",
  compared: "Compared {{at}}: {{checked}} products, {{mended}} mended",
  words: "Words and synonyms",
  wordsHint:
    "Synonyms are several names, parted by commas. Words of the dictionary help to cut Thai rightly.",
  kind: "Kind",
  kinds: { word: "Dictionary word", synonyms: "Synonyms" },
  terms: "Words",
  example: "e.g. กะปิ, shrimp paste, kapi",
  add: "Add",
  added: "Added. Build the index anew when you have added them all.",
  remove: "Remove",
  needs: { word: "Enter one word", synonyms: "Enter at least two names, parted by commas" },
  misses: "Questions that found nothing",
  missesHint: "Counted over everybody; who asked is not kept.",
  noMisses: "Every question has found something",
  question: "Question",
  times: "Times",
  last: "Last",
};
