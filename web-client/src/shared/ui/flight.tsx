import styles from './flight.module.css';
import { FlightPath } from './flight-path';

export type FlightState = 'flying' | 'down' | 'caught' | 'gone';

const LARGE = new FlightPath(360, 132, 22);
const SMALL = new FlightPath(64, 30, 6);

/** A picture of how long the lead has been in the air; the words beside it say the same, so it is hidden from readers. */
export function Flight(props: { ageMillis: number; state: FlightState; initials?: string }) {
  const { ageMillis, state, initials } = props;
  const t = FlightPath.progress(ageMillis);
  const { x, y } = LARGE.at(t);
  const ground = LARGE.height - LARGE.margin + 12;
  return (
    <svg
      className={`${styles.flight} ${styles[state]}`}
      viewBox={`0 0 ${LARGE.width} ${LARGE.height}`}
      aria-hidden="true"
    >
      <path className={styles.ground} d={`M8 ${ground}H${LARGE.width - 8}`} />
      <path className={styles.way} d={LARGE.whole()} />
      <path className={styles.trail} d={LARGE.flown(t)} />
      {state === 'caught' || state === 'gone' ? (
        <path
          className={styles.hand}
          d={`M${x - 21} ${y - 5}A21.5 21.5 0 0 0 ${x + 21} ${y - 5}`}
        />
      ) : null}
      <circle className={styles.ball} cx={x} cy={y} r={state === 'gone' ? 15 : 12} />
      {state === 'gone' && initials ? (
        <text className={styles.initials} x={x} y={y + 4.5} textAnchor="middle">
          {initials}
        </text>
      ) : null}
    </svg>
  );
}

export function SmallFlight({ ageMillis, state }: { ageMillis: number; state: FlightState }) {
  const t = FlightPath.progress(ageMillis);
  const { x, y } = SMALL.at(t);
  return (
    <svg
      className={`${styles.small} ${styles[state]}`}
      viewBox={`0 0 ${SMALL.width} ${SMALL.height}`}
      aria-hidden="true"
    >
      <path className={styles.way} d={SMALL.whole()} />
      <path className={styles.trail} d={SMALL.flown(t)} />
      <circle className={styles.ball} cx={x} cy={y} r={5} />
    </svg>
  );
}
