import { type ProgrammeKind, programmeFields } from "@chumchon/contracts";
import { expect, it } from "vitest";
import { bodyOf, draftOf, groupsField, recordFields } from "./record-draft";

it("forms ask for exactly the fields of the contract, and an untouched record is sent back as it was", () => {
  for (const kind of Object.keys(recordFields) as ProgrammeKind[]) {
    const asked = [...recordFields[kind].map((field) => field.name), groupsField[kind]]
      .filter(Boolean)
      .sort();
    expect(asked, kind).toEqual(Object.keys(programmeFields[kind].shape).sort());
  }
  const training = {
    ...{
      id: "trn_1",
      revision: 1,
      title: "ไลฟ์",
      topic: "tiktok" as const,
      held_on: "2024-02-10",
      hours: 1.5,
    },
    ...{ organisation_id: null, attendances: [{ group_id: "grp_1", people: null }], note: null },
  };
  const { id: _id, revision: _revision, ...fields } = training;
  expect(bodyOf("trainings", draftOf("trainings", training))).toEqual({ ...fields, note: "" });
  expect(programmeFields.trainings.parse({ ...fields, note: "" })).toEqual(fields);
});

it("a number that is none goes to the server as it was typed, so that it names the field", () => {
  const draft = draftOf("cohorts", undefined, { no: "สาม", name: "รุ่นที่ 3" });
  expect(bodyOf("cohorts", draft)).toMatchObject({ no: "สาม", name: "รุ่นที่ 3", started_on: "" });
});
