import { useQuery } from '@tanstack/react-query';
import { useFormats, useTexts } from '../../shared/texts/use-texts';
import { LoadFailed, Waiting } from '../../shared/ui/states';
import styles from './attempts.module.css';
import { attemptsQuery } from './lead-api';

/** Everybody who tried, with the gap to the winner drawn to scale: an admin can see that the race was fair. */
export function Attempts({ leadId }: { leadId: string }) {
  const { lead } = useTexts();
  const formats = useFormats();
  const query = useQuery(attemptsQuery(leadId));
  const longest = Math.max(1, ...(query.data?.items ?? []).map((one) => one.marginMillis ?? 0));
  return (
    <section className={styles.attempts} aria-labelledby="attempts">
      <h2 id="attempts">{lead.attempts}</h2>
      {query.isPending ? <Waiting /> : null}
      {query.isError ? <LoadFailed error={query.error} onRetry={query.refetch} /> : null}
      {query.data?.items.length === 0 ? <p className={styles.none}>{lead.noAttempts}</p> : null}
      <ol>
        {query.data?.items.map((attempt) => (
          <li key={`${attempt.memberId} ${attempt.at}`} data-outcome={attempt.outcome}>
            <span className={styles.name}>{attempt.name}</span>
            <span className={styles.result}>
              {attempt.outcome === 'won'
                ? lead.attemptWon
                : lead.attemptRefused(formats.margin(attempt.marginMillis ?? 0))}
            </span>
            <span
              className={styles.track}
              style={{ '--gap': (attempt.marginMillis ?? 0) / longest } as React.CSSProperties}
            />
          </li>
        ))}
      </ol>
    </section>
  );
}
