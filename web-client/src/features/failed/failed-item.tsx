import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'wouter';
import type { Me } from '../../shared/api/me';
import { useReason } from '../../shared/texts/use-reason';
import { useFormats, useTexts } from '../../shared/texts/use-texts';
import { Button, buttonClass } from '../../shared/ui/button';
import { Icon } from '../../shared/ui/icon';
import page from '../../shared/ui/page.module.css';
import { LoadFailed, Message, Waiting } from '../../shared/ui/states';
import { ActFailed } from './act-failed';
import { type Failed, failedTextQuery, useReplay } from './failed-api';
import styles from './failed-tray.module.css';
import { FixForm } from './fix-form';
import { useTrayChannel } from './tray-actions';

/** One contact that was not understood. Once it is, it is no longer in the tray, and there is nothing more to ask for. */
export function FailedItem(props: { id: string; item: Failed | undefined; me: Me }) {
  const { failed } = useTexts();
  const [channelId] = useTrayChannel();
  const [outcome, setOutcome] = useState<string>();
  const back = `/failed${channelId ? `?channel=${channelId}` : ''}`;
  const left = outcome !== undefined && outcome !== 'still-unreadable';
  return (
    <div className={styles.one}>
      <Link href={back} className={`${page.back} ${styles.back}`}>
        <Icon name="back" />
        {failed.title}
      </Link>
      {left ? (
        <div role="status" className={page.card}>
          <Message title={failed.outcomes[outcome] ?? outcome} text={failed.text}>
            <Link href={back} className={buttonClass('solid')}>
              {failed.backToTray}
            </Link>
          </Message>
        </div>
      ) : (
        <Unread {...props} outcome={outcome} onOutcome={setOutcome} />
      )}
    </div>
  );
}

function Unread(props: {
  id: string;
  item: Failed | undefined;
  me: Me;
  outcome: string | undefined;
  onOutcome: (outcome: string) => void;
}) {
  const { id, item, me, outcome, onOutcome } = props;
  const { failed } = useTexts();
  const query = useQuery(failedTextQuery(id));
  const replay = useReplay(id);
  if (query.isPending) return <Waiting />;
  if (query.isError) return <LoadFailed error={query.error} onRetry={query.refetch} />;
  return (
    <>
      <section className={page.card} aria-label={failed.sent}>
        {item ? <Facts item={item} /> : <h2>{failed.sent}</h2>}
        <pre className={styles.text}>{query.data.text.trim() || failed.noText}</pre>
        <div className={page.actions}>
          <Button
            look="solid"
            disabled={replay.isPending}
            onClick={() =>
              replay.mutate(undefined, { onSuccess: (result) => onOutcome(result.outcome) })
            }
          >
            {failed.replay}
          </Button>
          {item ? (
            <Link href={`/channels/${item.channelId}`} className={buttonClass('quiet')}>
              {failed.toChannel}
            </Link>
          ) : null}
        </div>
        <div role="status">
          {outcome && !replay.isPending ? (
            <p className={page.notice} data-tone="bad">
              {failed.outcomes[outcome]}
            </p>
          ) : null}
        </div>
        {replay.isError ? <ActFailed error={replay.error} /> : null}
      </section>
      <FixForm id={id} me={me} onOutcome={onOutcome} />
    </>
  );
}

function Facts({ item }: { item: Failed }) {
  const { failed } = useTexts();
  const formats = useFormats();
  const reason = useReason();
  return (
    <header>
      <h2>{reason(item.reason)}</h2>
      <p>
        {item.channelName} · {failed.received(formats.moment(item.receivedAt))}
      </p>
      <p className={styles.external}>
        {failed.externalId}: {item.externalId}
      </p>
    </header>
  );
}
