import type { MemberRole } from "@chumchon/contracts";
import type { TextKey } from "~/lib/i18n/dictionary";

export type PortalView = {
  memberName: string | null;
  role: MemberRole | null;
  /** Set while staff act for the group. */
  assistReason: string | null;
  group: { name: string; handle: string; status: "active" | "paused" | "suspended"; is_sample: boolean };
  acts: string[];
  otherGroups: { id: string; name: string }[];
  notice: {
    key: TextKey;
    tone: "good" | "bad";
    vars?: Record<string, string | number>;
    /** A stock movement that can be taken back. */
    undo?: string;
  } | null;
};
