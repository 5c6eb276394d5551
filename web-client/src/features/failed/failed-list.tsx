import type { UseInfiniteQueryResult } from '@tanstack/react-query';
import { Link } from 'wouter';
import { useReason } from '../../shared/texts/use-reason';
import { useFormats, useTexts } from '../../shared/texts/use-texts';
import { Button } from '../../shared/ui/button';
import type { Failed } from './failed-api';
import styles from './failed-tray.module.css';
import { useTrayChannel } from './tray-actions';

export function FailedList(props: {
  items: Failed[];
  selectedId: string | undefined;
  query: Pick<UseInfiniteQueryResult, 'hasNextPage' | 'fetchNextPage' | 'isFetchingNextPage'>;
}) {
  const { items, selectedId, query } = props;
  const { intake } = useTexts();
  const formats = useFormats();
  const reason = useReason();
  const [channelId] = useTrayChannel();
  const search = channelId ? `?channel=${channelId}` : '';
  return (
    <div className={styles.list}>
      <ul>
        {items.map((item) => (
          <li key={item.id}>
            <Link
              href={`/failed/${item.id}${search}`}
              className={styles.item}
              aria-current={item.id === selectedId ? 'page' : undefined}
            >
              <span className={styles.reason}>{reason(item.reason)}</span>
              <span className={styles.from}>
                <span>{item.channelName}</span>
                <span>{formats.moment(item.receivedAt)}</span>
              </span>
            </Link>
          </li>
        ))}
      </ul>
      {query.hasNextPage ? (
        <Button disabled={query.isFetchingNextPage} onClick={() => query.fetchNextPage()}>
          {intake.more}
        </Button>
      ) : null}
    </div>
  );
}
