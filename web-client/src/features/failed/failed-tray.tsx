import { useInfiniteQuery } from '@tanstack/react-query';
import type { Me } from '../../shared/api/me';
import { useTexts } from '../../shared/texts/use-texts';
import { IntakeNav } from '../../shared/ui/intake-nav';
import page from '../../shared/ui/page.module.css';
import { LoadFailed, Message, Waiting } from '../../shared/ui/states';
import { useWide } from '../../shared/ui/use-wide';
import { failedQuery } from './failed-api';
import { FailedItem } from './failed-item';
import { FailedList } from './failed-list';
import styles from './failed-tray.module.css';
import { TrayActions, useTrayChannel } from './tray-actions';

/** Tray and contact: side by side where there is room, else one after the other. */
export function FailedTray({ id, me }: { id: string | undefined; me: Me }) {
  const { failed } = useTexts();
  const wide = useWide();
  const [channelId] = useTrayChannel();
  const query = useInfiniteQuery(failedQuery);
  const all = query.data?.pages.flatMap((one) => one.items) ?? [];
  const items = channelId ? all.filter((one) => one.channelId === channelId) : all;
  // Those of the chosen channel may be further back than what was fetched.
  const listed = items.length > 0 || query.hasNextPage;
  const chosen = id ? (
    <FailedItem key={id} id={id} item={all.find((one) => one.id === id)} me={me} />
  ) : null;
  if (chosen && !wide) return <div className={page.page}>{chosen}</div>;
  return (
    <section className={page.page} aria-label={failed.title}>
      <IntakeNav />
      <header className={page.head}>
        <div>
          <h1>{failed.title}</h1>
          <p>{failed.text}</p>
        </div>
        <TrayActions empty={!listed} />
      </header>
      {query.isPending ? <Waiting /> : null}
      {query.isError ? <LoadFailed error={query.error} onRetry={query.refetch} /> : null}
      {query.isSuccess && !listed && !chosen ? (
        <Message title={failed.emptyTitle} text={failed.emptyText} />
      ) : null}
      {query.isSuccess && (listed || chosen) ? (
        <div className={styles.bench}>
          <FailedList items={items} selectedId={id} query={query} />
          {wide
            ? (chosen ?? <Message title={failed.chooseTitle} text={failed.chooseText} />)
            : null}
        </div>
      ) : null}
    </section>
  );
}
