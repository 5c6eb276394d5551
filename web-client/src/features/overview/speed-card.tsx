import { useQuery } from '@tanstack/react-query';
import { useFormats, useTexts } from '../../shared/texts/use-texts';
import { LoadFailed, Waiting } from '../../shared/ui/states';
import styles from './overview.module.css';
import type { Span } from './period';
import { speedQuery } from './stats-api';

/** Leads that nobody took count too: a percentile that falls among them has no number, and says so. */
export function SpeedCard({ span }: { span: Span }) {
  const { overview } = useTexts();
  const formats = useFormats();
  const query = useQuery(speedQuery(span));
  const speed = query.data;
  return (
    <section className={styles.card} aria-labelledby="speed">
      <header>
        <h2 id="speed">{overview.speed}</h2>
      </header>
      {query.isPending ? <Waiting /> : null}
      {query.isError ? <LoadFailed error={query.error} onRetry={query.refetch} /> : null}
      {speed?.leads === 0 ? <p className={styles.none}>{overview.noArrivals}</p> : null}
      {speed && speed.leads > 0 ? (
        <dl className={styles.speed}>
          <Percentile
            label={overview.median}
            absent={overview.unknown}
            seconds={speed.medianSeconds}
          />
          <Percentile
            label={overview.p90}
            absent={overview.unknownP90}
            seconds={speed.p90Seconds}
          />
        </dl>
      ) : null}
      {speed && speed.unclaimed > 0 ? (
        <p className={styles.soft}>
          {overview.unclaimed(speed.unclaimed, formats.number(speed.leads))}
        </p>
      ) : null}
    </section>
  );
}

function Percentile(props: { label: string; absent: string; seconds: number | undefined }) {
  const formats = useFormats();
  const { seconds } = props;
  return (
    <div>
      <dt>{seconds === undefined ? props.absent : props.label}</dt>
      <dd>{seconds === undefined ? '–' : formats.duration(seconds * 1000)}</dd>
    </div>
  );
}
