/**
 * `pnpm bench catalogue`: measures ours beside a peer in the same run, on the shop that `npm start` is running.
 * The last line is one JSON object; a measure below its floor, or with unequal answers, ends with 1.
 */
const [name = "", ...options] = process.argv.slice(2);
const benches = ["catalogue"];
if (!benches.includes(name)) {
  console.error(`Which bench? One of: ${benches.join(", ")}`);
  process.exit(2);
}
const { bench } = await import(`./bench/${name}.mjs`);
const results = await bench(options);
for (const each of results) {
  console.log(
    `${each.measure}: ours ${each.ours}, peer ${each.peer} ${each.unit}, ratio ${each.ratio} (floor ${each.floor}, aim ${each.aim})${each.equal ? "" : ", ANSWERS DIFFER"}`,
  );
}
console.log(JSON.stringify({ bench: name, results }));
process.exitCode = results.every((each) => each.ratio >= each.floor && each.equal) ? 0 : 1;
