import { z } from 'zod';

const about = z.object({ leadId: z.string(), locationId: z.string() });
const claimed = about.extend({ memberId: z.string(), claimedAt: z.string() });
const figures = z.object({ locationId: z.string() });

export type Hint =
  | ({ type: 'lead-opened' } & z.infer<typeof about>)
  | ({ type: 'lead-changed' } & z.infer<typeof about>)
  | ({ type: 'lead-claimed' } & z.infer<typeof claimed>)
  | ({ type: 'figures-changed' } & z.infer<typeof figures>)
  /** Connected: hints from before were missed, so what the screen loaded until now is in doubt. */
  | { type: 'connected' };

export type LiveState = 'connecting' | 'live' | 'broken';

const FIRST_WAIT = 1_000;
const LONGEST_WAIT = 30_000;

/**
 * The gateway's stream of hints. A browser gives up on an EventSource that was answered with an error, so this opens a new one
 * itself, waiting twice as long each time, with some chance in it: a restarted gateway is not met by everybody at once.
 */
export class LiveStream {
  private readonly listeners = new Set<(hint: Hint) => void>();
  private readonly watchers = new Set<() => void>();
  private source: EventSource | undefined;
  private retry: ReturnType<typeof setTimeout> | undefined;
  private failures = 0;
  private current: LiveState = 'connecting';

  constructor(private readonly url = '/api/live') {}

  readonly state = () => this.current;

  readonly watch = (watcher: () => void) => {
    this.watchers.add(watcher);
    return () => void this.watchers.delete(watcher);
  };

  readonly listen = (listener: (hint: Hint) => void) => {
    this.listeners.add(listener);
    return () => void this.listeners.delete(listener);
  };

  open() {
    const source = new EventSource(this.url);
    this.source = source;
    source.addEventListener('hello', () => this.hello());
    source.addEventListener('error', () => this.failed(source));
    source.addEventListener('lead-opened', (event) =>
      this.tell({ type: 'lead-opened', ...about.parse(JSON.parse(event.data)) }),
    );
    source.addEventListener('lead-changed', (event) =>
      this.tell({ type: 'lead-changed', ...about.parse(JSON.parse(event.data)) }),
    );
    source.addEventListener('lead-claimed', (event) =>
      this.tell({ type: 'lead-claimed', ...claimed.parse(JSON.parse(event.data)) }),
    );
    source.addEventListener('figures-changed', (event) =>
      this.tell({ type: 'figures-changed', ...figures.parse(JSON.parse(event.data)) }),
    );
  }

  close() {
    clearTimeout(this.retry);
    this.source?.close();
    this.source = undefined;
  }

  private hello() {
    this.failures = 0;
    this.become('live');
    this.tell({ type: 'connected' });
  }

  private failed(source: EventSource) {
    if (source !== this.source) return;
    source.close();
    this.become('broken');
    const wait = Math.min(LONGEST_WAIT, FIRST_WAIT * 2 ** this.failures++);
    this.retry = setTimeout(() => this.open(), wait * (0.75 + Math.random() / 2));
  }

  private become(state: LiveState) {
    this.current = state;
    for (const watcher of this.watchers) watcher();
  }

  private tell(hint: Hint) {
    for (const listener of this.listeners) listener(hint);
  }
}
