const PATHS = {
  search: "M11 4a7 7 0 1 0 0 14 7 7 0 0 0 0-14Zm5 12 4.5 4.5",
  cart: "M3 4h2.2l2.3 11h10.2L20 7.5H6.2M9 20h.01M16.5 20h.01",
  check: "m4.5 12.5 5 5 10-11",
  alert: "M12 4 2.8 20h18.4L12 4Zm0 6v5m0 2.6v.2",
  minus: "M5 12h14",
  plus: "M12 5v14M5 12h14",
  pin: "M12 21s-6.5-5.8-6.5-11a6.5 6.5 0 0 1 13 0c0 5.2-6.5 11-6.5 11Zm0-13.2a2.3 2.3 0 1 0 0 4.6 2.3 2.3 0 0 0 0-4.6Z",
  parcel: "M3.5 7.5 12 3l8.5 4.5v9L12 21l-8.5-4.5v-9Zm0 0L12 12l8.5-4.5M12 12v9",
  share: "M12 15V4m0 0L8 8m4-4 4 4M5 13v6h14v-6",
  seal: "m12 3 2.3 1.9 3-.2.8 2.9 2.5 1.6-1 2.8 1 2.8-2.5 1.6-.8 2.9-3-.2L12 21l-2.3-1.9-3 .2-.8-2.9-2.5-1.6 1-2.8-1-2.8 2.5-1.6.8-2.9 3 .2L12 3Zm-3.2 9.2 2.3 2.3 4.2-4.6",
  arrow: "M5 12h14m-6-6 6 6-6 6",
  menu: "M4 7h16M4 12h16M4 17h16",
  stack: "M4 8l8-4 8 4-8 4-8-4Zm0 4 8 4 8-4M4 16l8 4 8-4",
  chart: "M5 20V11m7 9V4m7 16v-6",
  clock: "M12 4a8 8 0 1 0 0 16 8 8 0 0 0 0-16Zm0 4v4.3l3 1.8",
} as const;

export type IconName = keyof typeof PATHS;

/** A line drawing beside a word; never the only bearer of a meaning. */
export function Icon({ name, size = 24 }: { name: IconName; size?: number }) {
  return (
    <svg
      width={size}
      height={size}
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.75"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      focusable="false"
    >
      <path d={PATHS[name]} />
    </svg>
  );
}
