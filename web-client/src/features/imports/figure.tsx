export function Figure({ label, value, bad }: { label: string; value: number; bad?: boolean }) {
  return (
    <div data-bad={bad && value > 0}>
      <dt>{label}</dt>
      <dd>{value}</dd>
    </div>
  );
}
