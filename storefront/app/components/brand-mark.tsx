/** A market awning over the sea. */
export function BrandMark({ size = 32 }: { size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 32 32" aria-hidden="true" focusable="false">
      <rect width="32" height="32" rx="8" fill="#0e5a5a" />
      <path
        d="M6 8h20l2 6.2a3 3 0 0 1-5.8.6 3 3 0 0 1-6.2 0 3 3 0 0 1-6.2 0 3 3 0 0 1-5.8-.6L6 8Z"
        fill="#fbf8f2"
      />
      <path
        d="M12.6 8 11.8 15a3 3 0 0 1-2.2 2M19.4 8l.8 7a3 3 0 0 0 2.2 2"
        fill="none"
        stroke="#e2a72e"
        strokeWidth="2"
      />
      <path
        d="M5 22.5c1.8 0 1.8-1.5 3.7-1.5s1.8 1.5 3.6 1.5 1.9-1.5 3.7-1.5 1.9 1.5 3.7 1.5 1.8-1.5 3.6-1.5 1.9 1.5 3.7 1.5M5 26.5c1.8 0 1.8-1.5 3.7-1.5s1.8 1.5 3.6 1.5 1.9-1.5 3.7-1.5 1.9 1.5 3.7 1.5 1.8-1.5 3.6-1.5 1.9 1.5 3.7 1.5"
        fill="none"
        stroke="#fbf8f2"
        strokeWidth="1.8"
        strokeLinecap="round"
      />
    </svg>
  );
}
