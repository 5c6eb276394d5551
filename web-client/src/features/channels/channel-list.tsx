import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { channelsQuery } from '../../shared/api/channels';
import type { Me } from '../../shared/api/me';
import { useTexts } from '../../shared/texts/use-texts';
import { Button } from '../../shared/ui/button';
import { IntakeNav } from '../../shared/ui/intake-nav';
import page from '../../shared/ui/page.module.css';
import { LoadFailed, Message, Waiting } from '../../shared/ui/states';
import styles from './channel-list.module.css';
import { ChannelRow } from './channel-row';
import { NewChannelSheet } from './new-channel-sheet';

const REFRESH_MILLIS = 30_000;

export function ChannelList({ me }: { me: Me }) {
  const { channels } = useTexts();
  const [creating, setCreating] = useState(false);
  const query = useQuery({ ...channelsQuery, refetchInterval: REFRESH_MILLIS });
  const create = (look: 'solid' | 'outline') => (
    <Button look={look} icon="plus" onClick={() => setCreating(true)}>
      {channels.create}
    </Button>
  );
  return (
    <section className={page.page} aria-label={channels.title}>
      <IntakeNav />
      <header className={page.head}>
        <h1>{channels.title}</h1>
        {query.data && query.data.items.length > 0 ? create('outline') : null}
      </header>
      {query.isPending ? <Waiting /> : null}
      {query.isError ? <LoadFailed error={query.error} onRetry={query.refetch} /> : null}
      {query.data?.items.length === 0 ? (
        <Message title={channels.emptyTitle} text={channels.emptyText}>
          {create('solid')}
        </Message>
      ) : null}
      {query.data && query.data.items.length > 0 ? (
        <ul className={styles.rows}>
          {query.data.items.map((channel) => (
            <li key={channel.id}>
              <ChannelRow channel={channel} />
            </li>
          ))}
        </ul>
      ) : null}
      {creating ? <NewChannelSheet me={me} onClose={() => setCreating(false)} /> : null}
    </section>
  );
}
