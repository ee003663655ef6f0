export declare const points: readonly {
  name: string;
  when: "before" | "after";
  kind: "sql" | "omise";
  matches: RegExp;
}[];
