import { useQuery } from '@tanstack/react-query';
import { useFormats, useTexts } from '../../shared/texts/use-texts';
import { Icon, type IconName } from '../../shared/ui/icon';
import { LoadFailed, Waiting } from '../../shared/ui/states';
import { type Entry, timelineQuery } from './lead-api';
import styles from './timeline.module.css';
import { useEntryWords } from './use-entry-words';

const ICONS: Record<Entry['kind'], IconName> = {
  received: 'message',
  routed: 'pin',
  opened: 'ball',
  claimed: 'hand',
  refused: 'cross',
  passed: 'next',
  reached: 'phone',
  'not-reached': 'phone',
  note: 'note',
  stage: 'next',
  won: 'check',
  lost: 'cross',
  withdrawn: 'cross',
  erased: 'shield',
  customer: 'message',
};

/** What happened, newest on top: the last act is what the next one builds on. */
export function Timeline({ leadId }: { leadId: string }) {
  const { lead } = useTexts();
  const query = useQuery(timelineQuery(leadId));
  return (
    <section className={styles.timeline} aria-labelledby="timeline">
      <h2 id="timeline">{lead.timeline}</h2>
      {query.isPending ? <Waiting /> : null}
      {query.isError ? <LoadFailed error={query.error} onRetry={query.refetch} /> : null}
      {query.data ? (
        <ol>
          {query.data.items.toReversed().map((entry) => (
            <TimelineEntry key={entry.id} entry={entry} />
          ))}
        </ol>
      ) : null}
    </section>
  );
}

function TimelineEntry({ entry }: { entry: Entry }) {
  const formats = useFormats();
  const { title, detail } = useEntryWords(entry);
  return (
    <li className={styles.entry} data-kind={entry.kind}>
      <span className={styles.dot}>
        <Icon name={ICONS[entry.kind]} size={16} />
      </span>
      <span className={styles.what}>{title}</span>
      <time dateTime={entry.at} className={styles.when}>
        {formats.moment(entry.at)}
      </time>
      {detail ? <p className={styles.detail}>{detail}</p> : null}
    </li>
  );
}
