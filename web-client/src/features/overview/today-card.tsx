import { useQuery } from '@tanstack/react-query';
import { useFormats, useTexts } from '../../shared/texts/use-texts';
import { TARGET_MILLIS } from '../../shared/time/sla';
import { useNow } from '../../shared/time/use-now';
import { LoadFailed, Waiting } from '../../shared/ui/states';
import styles from './overview.module.css';
import { todayQuery } from './stats-api';

/** Today in five numbers; how many wait, and the oldest of them, is the one that asks for an act. */
export function TodayCard() {
  const { overview } = useTexts();
  const formats = useFormats();
  const now = useNow();
  const query = useQuery(todayQuery);
  if (query.isPending) return <Waiting />;
  if (query.isError) return <LoadFailed error={query.error} onRetry={query.refetch} />;
  const today = query.data;
  const oldest = today.oldestWaitingSince ? now - Date.parse(today.oldestWaitingSince) : undefined;
  const late = oldest !== undefined && oldest > TARGET_MILLIS;
  return (
    <section className={styles.today} aria-labelledby="today">
      <h2 id="today">{overview.today}</h2>
      <div className={styles.waiting} data-late={late}>
        <strong>{formats.number(today.waiting)}</strong> {overview.waiting}
        <p>
          {today.waiting > 0 && oldest !== undefined
            ? overview.oldest(formats.duration(oldest))
            : overview.nobodyWaits}
        </p>
      </div>
      <dl className={styles.figures}>
        {(['received', 'claimed', 'won', 'lost'] as const).map((figure) => (
          <div key={figure}>
            <dt>{overview[figure]}</dt>
            <dd>{formats.number(today[figure])}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
