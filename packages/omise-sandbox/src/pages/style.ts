/** One sheet for the sandbox's pages, in the shop's colours so that demos look of one piece. */
export const STYLE = `
:root { --sand:#FBF8F2; --line:#E9E2D5; --ink:#1D2625; --soft:#55615F; --sea:#0E5A5A; --sea-dark:#0A4747;
  --mangosteen:#7B1E4A; --leaf:#2E6B34; --warn:#8A5A00; --stop:#A3261F; }
* { box-sizing: border-box; }
body { margin:0; background:var(--sand); color:var(--ink); font:16px/1.7 "IBM Plex Sans Thai Looped","Noto Sans Thai Looped","Noto Sans Thai","Leelawadee UI",Thonburi,Tahoma,sans-serif; }
.notice { background:#FFF3D6; border-bottom:1px solid #E2A72E; color:#5C3D00; margin:0; padding:8px 16px; text-align:center; font-size:14px; }
.wrap { max-width:1120px; margin:0 auto; padding:16px; }
.narrow { max-width:480px; }
h1 { font-size:26px; line-height:1.4; margin:16px 0 4px; } h2 { font-size:20px; line-height:1.5; margin:0 0 8px; }
.en, small { color:var(--soft); font-size:14px; } p { margin:0 0 12px; }
.card { background:#fff; border:1px solid var(--line); border-radius:12px; padding:16px; margin:0 0 16px; }
.grid { display:grid; gap:16px; grid-template-columns:minmax(0,1fr); }
@media (min-width:960px) { .grid { grid-template-columns:minmax(0,2fr) minmax(280px,1fr); align-items:start; } }
.charge { border-top:1px solid var(--line); padding:12px 0; display:grid; gap:4px 16px; grid-template-columns:minmax(0,1fr) auto; }
.charge:first-of-type { border-top:0; } .charge dl, .charge .row { grid-column:1/-1; } .charge .row { margin-top:8px; }
.amount { font-size:20px; font-weight:600; font-variant-numeric:tabular-nums; text-align:right; white-space:nowrap; }
.big { font-size:34px; line-height:1.3; font-weight:600; color:var(--mangosteen); font-variant-numeric:tabular-nums; }
code { font:13px/1.5 ui-monospace,SFMono-Regular,Menlo,Consolas,monospace; overflow-wrap:anywhere; }
dl { margin:0; font-size:14px; display:grid; grid-template-columns:auto minmax(0,1fr); gap:0 8px; }
dt { color:var(--soft); } dd { margin:0; overflow-wrap:anywhere; }
.state { display:inline-block; border:1px solid currentColor; border-radius:999px; padding:0 10px; font-size:14px; white-space:nowrap; }
.pending { color:var(--warn); } .successful, .answered { color:var(--leaf); }
.failed, .expired { color:var(--stop); } .reversed, .suppressed, .scheduled { color:var(--soft); }
.row { display:flex; flex-wrap:wrap; gap:8px; align-items:center; } form { margin:0; }
button, .button { font:inherit; font-weight:600; min-height:44px; padding:6px 16px; border-radius:10px; border:1px solid var(--sea); background:var(--sea); color:#fff; cursor:pointer; text-decoration:none; display:inline-block; }
button:hover, .button:hover { background:var(--sea-dark); }
.plain { background:#fff; color:var(--sea); } .plain:hover { background:#EEF5F4; }
.danger { background:#fff; color:var(--stop); border-color:var(--stop); } .danger:hover { background:#FBEEED; }
.slim { padding:4px 10px; font-size:14px; font-weight:400; white-space:nowrap; }
.wide { width:100%; text-align:center; margin-bottom:12px; }
:focus-visible { outline:3px solid var(--sea); outline-offset:2px; }
.switches button { margin:12px 0 16px; }
label { display:block; font-size:14px; margin-top:8px; }
select, input { font:inherit; min-height:44px; width:100%; border:1px solid #B9B2A5; border-radius:8px; padding:4px 10px; background:#fff; color:inherit; }
input[type=checkbox] { width:20px; min-height:20px; height:20px; vertical-align:-4px; margin-right:6px; }
table { border-collapse:collapse; width:100%; font-size:14px; } td, th { text-align:left; padding:4px 8px 4px 0; border-top:1px solid var(--line); vertical-align:top; }
.scroll { overflow-x:auto; } a { color:var(--sea); } .alarm { border-color:var(--stop); }
`;
