import type { productChangesTh } from "./product-changes-th";

export const productChangesEn: typeof productChangesTh = {
  title: "Goods to look at",
  hint: "New goods, and changes of name, words, pictures or certificates, are in the shop once approved. Prices and stock are the group's own.",
  empty: "Nothing here.",
  statuses: { open: "Waiting", approved: "Approved", rejected: "Sent back" },
  kindOfChange: { first: "First publication", change: "Change" },
  fact: "Fact",
  before: "In the shop",
  after: "Asked for",
  price: "Price {{price}} baht",
  picture: "Picture {{number}}",
  certificatePhoto: "Photo of the certificate",
  approve: "Approve",
  reject: "Send back",
  note: "The reason that the group will read",
  fields: {
    title: "Name",
    category: "Category",
    description: "Description",
    pictures: "Pictures",
    certificates: "Certificates",
    net: "Net quantity",
    fda_exempt_reason: "Why no number",
  },
  units: { g: "g", ml: "ml", piece: "pieces" },
};
