import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { Link } from 'wouter';
import { channelQuery, channelsQuery } from '../../shared/api/channels';
import { channelEntriesQuery } from '../../shared/api/directory';
import type { Me } from '../../shared/api/me';
import { useTexts } from '../../shared/texts/use-texts';
import { Icon } from '../../shared/ui/icon';
import page from '../../shared/ui/page.module.css';
import { LoadFailed, Message, Waiting } from '../../shared/ui/states';
import { ChannelHead } from './channel-head';
import styles from './channel-page.module.css';
import { DefaultsCard } from './defaults-card';
import { type Draft, takesSamples } from './settings';
import { SettingsCard } from './settings-card';
import { TryCard } from './try-card';

/** Counts move while somebody tries the channel, and a new channel is a moment on its way to the intake. */
const REFRESH_MILLIS = 5_000;
const PREPARING_MILLIS = 1_000;

export function ChannelPage({ id, me }: { id: string; me: Me }) {
  const { channels, notFound } = useTexts();
  const entries = useQuery(channelEntriesQuery);
  const entry = entries.data?.items.find((one) => one.id === id);
  const query = useQuery({
    ...channelsQuery,
    refetchInterval: ({ state }) =>
      state.data?.items.some((one) => one.id === id) ? REFRESH_MILLIS : PREPARING_MILLIS,
  });
  const channel = query.data?.items.find((one) => one.id === id);
  const failed = query.isError ? query : entries.isError ? entries : undefined;
  return (
    <section className={page.page} aria-label={channel?.name ?? channels.title}>
      <Link href="/channels" className={page.back}>
        <Icon name="back" />
        {channels.title}
      </Link>
      {channel && entry ? (
        <>
          <ChannelHead channel={channel} />
          <Cards id={channel.id}>
            <DefaultsCard entry={entry} me={me} />
          </Cards>
        </>
      ) : failed ? (
        <LoadFailed error={failed.error as Error} onRetry={failed.refetch} />
      ) : query.isPending || entries.isPending ? (
        <Waiting />
      ) : entry ? (
        <Waiting label={channels.preparing} />
      ) : (
        <Message title={notFound.title} text={notFound.text} />
      )}
    </section>
  );
}

/** What is being written into the settings is known to both: it can be tried before it is saved. */
function Cards({ id, children }: { id: string; children: ReactNode }) {
  const [draft, setDraft] = useState<Draft>({});
  const query = useQuery(channelQuery(id));
  const channel = query.data;
  return (
    <>
      <div className={styles.columns}>
        {channel ? <SettingsCard channel={channel} draft={draft} onDraft={setDraft} /> : null}
        {query.isPending ? <Waiting /> : null}
        {query.isError ? <LoadFailed error={query.error} onRetry={query.refetch} /> : null}
        {children}
      </div>
      {channel && takesSamples(channel.kind) ? <TryCard channel={channel} draft={draft} /> : null}
    </>
  );
}
