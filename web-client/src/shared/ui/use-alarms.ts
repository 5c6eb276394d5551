import { useQuery } from '@tanstack/react-query';
import { type Channel, channelsQuery } from '../api/channels';
import { isBalanced, lastDays, ledgerQuery } from '../api/ledger';
import { useFormats, useTexts } from '../texts/use-texts';
import { serverNow } from '../time/clock';

const CHANNELS_MILLIS = 60_000;
const LEDGER_MILLIS = 300_000;

/** `bad` loses contacts now; `quiet` may, if nobody looks. */
export type Alarm = { words: string; href: string; tone: 'bad' | 'quiet' };

type Alarms = { channels: Alarm[]; ledger: Alarm[]; unchecked: boolean; retry: () => void };

/** What of the intake needs a company's admin; nobody else may ask, so for them nothing is asked. */
export function useAlarms(tenantAdmin: boolean): Alarms {
  const { alarms } = useTexts();
  const alarmOf = useChannelAlarm();
  const days = lastDays(serverNow());
  const channels = useQuery({
    ...channelsQuery,
    enabled: tenantAdmin,
    refetchInterval: CHANNELS_MILLIS,
  });
  const ledger = useQuery({
    ...ledgerQuery({ from: days.at(0) ?? '', to: days.at(-1) ?? '' }),
    enabled: tenantAdmin,
    refetchInterval: LEDGER_MILLIS,
  });
  const unbalanced = ledger.data !== undefined && !isBalanced(ledger.data);
  return {
    channels: (channels.data?.items ?? [])
      .flatMap((channel) => alarmOf(channel) ?? [])
      .toSorted((a, b) => a.tone.localeCompare(b.tone)),
    ledger: unbalanced ? [{ words: alarms.unbalanced, href: '/ledger', tone: 'bad' }] : [],
    unchecked: channels.isError || ledger.isError,
    retry: () => {
      if (channels.isError) void channels.refetch();
      if (ledger.isError) void ledger.refetch();
    },
  };
}

function useChannelAlarm() {
  const { alarms } = useTexts();
  const formats = useFormats();
  return (channel: Channel): Alarm | undefined => {
    const href = `/channels/${channel.id}`;
    switch (channel.state) {
      case 'imap-failing':
      case 'feed-failing':
      case 'token-expired':
        return { words: alarms.states[channel.state](channel.name), href, tone: 'bad' };
      case 'needs-secret':
        // A channel that never brought anything is being set up; one that did has lost its secret.
        return channel.lastContactAt
          ? { words: alarms.states['needs-secret'](channel.name), href, tone: 'bad' }
          : undefined;
      case 'token-expiring':
        return { words: alarms.states['token-expiring'](channel.name), href, tone: 'quiet' };
    }
    return channel.silentSince
      ? {
          words: alarms.silent(channel.name, formats.moment(channel.silentSince)),
          href,
          tone: 'quiet',
        }
      : undefined;
  };
}
