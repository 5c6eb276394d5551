import styles from './counter.module.css';

/** A time that changes every second: each digit has its own slot, so that the figure does not tremble. */
export function Counter({ value }: { value: string }) {
  return (
    <>
      <span className="visually-hidden">{value}</span>
      <span className={styles.counter} aria-hidden="true">
        {[...value].map((sign, place) => (
          // The place is the identity here: the sign in it is what changes.
          // biome-ignore lint/suspicious/noArrayIndexKey: see above
          <span key={place} className={/\d/.test(sign) ? styles.digit : undefined}>
            {sign}
          </span>
        ))}
      </span>
    </>
  );
}
