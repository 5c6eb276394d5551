import { useQuery } from '@tanstack/react-query';
import { useFormats, useTexts } from '../../shared/texts/use-texts';
import { LoadFailed, Waiting } from '../../shared/ui/states';
import { ArrivalsChart } from './arrivals-chart';
import { ArrivalsTable } from './arrivals-table';
import { ArrivalsWeek } from './arrivals-week';
import styles from './overview.module.css';
import type { Span } from './period';
import { arrivalsQuery } from './stats-api';

export function ArrivalsCard({ span }: { span: Span }) {
  const { overview } = useTexts();
  const formats = useFormats();
  const query = useQuery(arrivalsQuery(span));
  return (
    <section className={styles.card} aria-labelledby="arrivals">
      <header>
        <h2 id="arrivals">{overview.arrivals}</h2>
        <p>{overview.arrivalsText}</p>
      </header>
      {query.isPending ? <Waiting /> : null}
      {query.isError ? <LoadFailed error={query.error} onRetry={query.refetch} /> : null}
      {query.data?.total === 0 ? <p className={styles.none}>{overview.noArrivals}</p> : null}
      {query.data && query.data.total > 0 ? (
        <>
          <p className={styles.share}>
            <strong>{formats.percent(query.data.outside / query.data.total)}</strong>
            <span>
              <b>{overview.outside}</b>
              <br />
              {overview.outsideN(
                formats.number(query.data.outside),
                formats.number(query.data.total),
              )}
            </span>
          </p>
          <ArrivalsChart arrivals={query.data} />
          <ArrivalsTable arrivals={query.data} />
          <ArrivalsWeek arrivals={query.data} />
        </>
      ) : null}
    </section>
  );
}
