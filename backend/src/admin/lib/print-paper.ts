export type Paper = {
  heading: string;
  group: string;
  qrSvg: string;
  steps: string;
  small: string;
  link: string;
};

/** One sheet of A5 with a QR, through a frame that nobody sees: a new window would be stopped by pop-up blockers. */
export function printPaper(paper: Paper): void {
  const frame = document.createElement("iframe");
  frame.style.cssText = "position:fixed;width:0;height:0;border:0";
  frame.srcdoc = sheetOf(paper);
  frame.onload = () => {
    const sheet = frame.contentWindow;
    if (!sheet) return;
    sheet.onafterprint = () => frame.remove();
    sheet.print();
  };
  document.body.append(frame);
}

/** The sheet's HTML; names are typed by people and are never markup. */
export function sheetOf({ heading, group, qrSvg, steps, small, link }: Paper): string {
  return `<!doctype html><meta charset="utf-8"><title>${escaped(heading)}</title>
<style>@page{size:A5;margin:12mm}body{font-family:sans-serif;text-align:center;line-height:1.7}
h1{font-size:20pt;margin:0}svg{width:90mm;height:90mm}small{word-break:break-all}</style>
<h1>${escaped(heading)}</h1><p>${escaped(group)}</p>${qrSvg}<p>${escaped(steps)}</p>
<p><strong>${escaped(small)}</strong></p><small>${escaped(link)}</small>`;
}

const entities: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

const escaped = (text: string) => text.replace(/[&<>"]/g, (sign) => entities[sign] ?? sign);
