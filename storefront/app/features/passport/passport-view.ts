/** What the page of a passport shows; texts are formatted already. `forged`: nobody issued this code. */
export type PassportView =
  | { state: "forged" }
  | {
      state: "valid" | "expired" | "revoked";
      number: string;
      group: string;
      issued: string;
      until: string;
      isSample: boolean;
      figures: {
        years: { beYear: number; amount: string }[];
        total: string;
        asOf: string;
        version: string;
        definition: string;
        seal: string | null;
      } | null;
    };
