import { useFormats, useTexts } from '../../shared/texts/use-texts';
import styles from './rate-bar.module.css';
import type { LocationFigures } from './stats-api';

/** The rate as a dot in its interval: a short band is sure of itself, a long one is not. */
export function RateBar({ location }: { location: LocationFigures }) {
  const { overview } = useTexts();
  const formats = useFormats();
  const { hitRate, low, high, won, lost } = location;
  if (hitRate === undefined || low === undefined || high === undefined) {
    return <span className={styles.none}>{overview.noRate}</span>;
  }
  const place = { '--rate': hitRate, '--low': low, '--high': high } as React.CSSProperties;
  return (
    <span className={styles.rate}>
      <strong>{formats.percent(hitRate)}</strong>
      <span className={styles.scale} style={place} aria-hidden="true">
        <i />
        <b />
      </span>
      <small>
        {formats.percent(low)}–{formats.percent(high)} · n {won + lost}
      </small>
    </span>
  );
}
