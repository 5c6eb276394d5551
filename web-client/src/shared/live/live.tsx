import { type QueryClient, useQueryClient } from '@tanstack/react-query';
import {
  createContext,
  type ReactNode,
  useContext,
  useEffect,
  useEffectEvent,
  useState,
  useSyncExternalStore,
} from 'react';
import { type Lead, leadQuery } from '../api/leads';
import { type Hint, LiveStream } from './live-stream';

const Live = createContext<LiveStream | undefined>(undefined);

/** Opens the stream for as long as somebody is signed in, and keeps the query cache true to its hints. */
export function LiveProvider({ memberId, children }: { memberId: string; children: ReactNode }) {
  const client = useQueryClient();
  const [stream] = useState(() => new LiveStream());
  useEffect(() => {
    const leave = stream.listen((hint) => applyHint(client, hint, memberId));
    stream.open();
    return () => {
      leave();
      stream.close();
    };
  }, [stream, client, memberId]);
  return <Live value={stream}>{children}</Live>;
}

function applyHint(client: QueryClient, hint: Hint, memberId: string) {
  if (hint.type === 'connected') {
    void client.invalidateQueries();
    return;
  }
  if (hint.type === 'figures-changed') {
    void client.invalidateQueries({ queryKey: ['stats'] });
    return;
  }
  if (hint.type === 'lead-claimed' && hint.memberId !== memberId) {
    // Whoever looks at the offer must see at once that it is gone; who took it follows with the fetch below.
    client.setQueryData<Lead>(leadQuery(hint.leadId).queryKey, (lead) =>
      lead?.view === 'offer'
        ? { ...lead, view: 'taken', canClaim: false, claimedAt: hint.claimedAt }
        : lead,
    );
  }
  void client.invalidateQueries({ queryKey: ['leads', 'free'] });
  void client.invalidateQueries({ queryKey: ['leads', 'mine'] });
  void client.invalidateQueries({ queryKey: leadQuery(hint.leadId).queryKey });
}

/** Calls `onHint` for what happens while the component is on screen. */
export function useHints(onHint: (hint: Hint) => void) {
  const stream = useContext(Live);
  const tell = useEffectEvent(onHint);
  useEffect(() => stream?.listen((hint) => tell(hint)), [stream]);
}

export function useLiveState() {
  const stream = useContext(Live);
  return useSyncExternalStore(
    (watcher) => stream?.watch(watcher) ?? (() => undefined),
    () => stream?.state() ?? 'live',
  );
}
