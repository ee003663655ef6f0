/** Reads a workbook with another library than the one that writes ours. */
export async function readWorkbook(file: Buffer) {
  // It comes as an ES module only.
  const { default: readExcelFile } = await import("read-excel-file/node");
  return readExcelFile(file);
}
