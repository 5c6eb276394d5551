import { useQuery } from '@tanstack/react-query';
import { useSearchParams } from 'wouter';
import { channelsQuery } from '../../shared/api/channels';
import { useTexts } from '../../shared/texts/use-texts';
import { Button } from '../../shared/ui/button';
import page from '../../shared/ui/page.module.css';
import { ActFailed } from './act-failed';
import { useReplayAll } from './failed-api';
import styles from './failed-tray.module.css';

/** Whose failures are shown lives in the URL: the ledger and a channel link to their own. */
export function useTrayChannel() {
  const [params, setParams] = useSearchParams();
  const choose = (channelId: string) =>
    setParams(channelId ? { channel: channelId } : {}, { replace: true });
  return [params.get('channel') ?? undefined, choose] as const;
}

export function TrayActions({ empty }: { empty: boolean }) {
  const { failed, intake } = useTexts();
  const [channelId, choose] = useTrayChannel();
  const channels = useQuery(channelsQuery).data?.items ?? [];
  const shown = channels.filter((one) => one.failed > 0 || one.id === channelId);
  const replay = useReplayAll(channelId);
  return (
    <div className={styles.actions}>
      {shown.length > 0 ? (
        <select
          className={styles.select}
          aria-label={intake.channel}
          value={channelId ?? ''}
          onChange={(event) => {
            replay.reset();
            choose(event.target.value);
          }}
        >
          <option value="">{intake.allChannels}</option>
          {shown.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      ) : null}
      {empty ? null : (
        <Button disabled={replay.isPending} onClick={() => replay.mutate()}>
          {failed.replayAll}
        </Button>
      )}
      <div role="status" className={styles.said}>
        {replay.data ? (
          <p className={page.notice} data-tone="good">
            {failed.replayed(
              replay.data.understood,
              replay.data.fetching,
              replay.data.stillUnreadable,
            )}
          </p>
        ) : null}
      </div>
      {replay.isError ? <ActFailed error={replay.error} /> : null}
    </div>
  );
}
