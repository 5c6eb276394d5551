/** A K whose arms are a hand that holds the ball. */
export function Mark({ size = 32 }: { size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 32 32" aria-hidden="true" style={{ flex: 'none' }}>
      <path
        d="M7 4.5v23M23 4.5C6 9.5 6 22.5 23 27.5"
        fill="none"
        stroke="currentColor"
        strokeWidth="4.6"
        strokeLinecap="round"
      />
      <circle cx="23" cy="16" r="4.6" fill="var(--ball)" />
    </svg>
  );
}
