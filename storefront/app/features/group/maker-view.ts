/** The group beside its goods, in the page's language. */
export type MakerView = {
  handle: string;
  name: string;
  picture: string | null;
  /** First sentence or two of its story. */
  line: string | null;
  place: string;
  cohort: number | null;
  kind: "community_enterprise" | "network" | "not_registered";
  isPaused: boolean;
};
