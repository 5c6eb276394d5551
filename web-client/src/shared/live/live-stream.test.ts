import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { FakeEventSource } from '../testing/fake-event-source';
import { type Hint, LiveStream } from './live-stream';

const hints: Hint[] = [];
let stream: LiveStream;

beforeEach(() => {
  vi.useFakeTimers();
  vi.spyOn(Math, 'random').mockReturnValue(0.5);
  hints.length = 0;
  stream = new LiveStream();
  stream.listen((hint) => hints.push(hint));
  stream.open();
});

afterEach(() => {
  stream.close();
  vi.restoreAllMocks();
  vi.useRealTimers();
});

test('passes a hint on with its type', () => {
  FakeEventSource.last.say('lead-opened', { leadId: 'f-1', locationId: 'l-1' });

  expect(hints).toEqual([{ type: 'lead-opened', leadId: 'f-1', locationId: 'l-1' }]);
});

test('waits twice as long after each failure, but never over half a minute', () => {
  const waits = [1_000, 2_000, 4_000, 8_000, 16_000, 30_000, 30_000];
  for (const [failure, wait] of waits.entries()) {
    FakeEventSource.last.breakDown();

    vi.advanceTimersByTime(wait - 1);
    expect(FakeEventSource.opened).toHaveLength(failure + 1);
    vi.advanceTimersByTime(1);
    expect(FakeEventSource.opened).toHaveLength(failure + 2);
  }
});

test('tells with each connection that hints may have been missed, and starts the waiting afresh', () => {
  FakeEventSource.last.say('hello');
  expect(hints).toEqual([{ type: 'connected' }]);

  FakeEventSource.last.breakDown();
  expect(stream.state()).toBe('broken');
  vi.advanceTimersByTime(1_000);
  FakeEventSource.last.say('hello');

  expect(stream.state()).toBe('live');
  expect(hints).toEqual([{ type: 'connected' }, { type: 'connected' }]);
  FakeEventSource.last.breakDown();
  vi.advanceTimersByTime(1_000);
  expect(FakeEventSource.opened).toHaveLength(3);
});

test('opens nothing any more once it is closed', () => {
  FakeEventSource.last.breakDown();
  stream.close();

  vi.advanceTimersByTime(60_000);

  expect(FakeEventSource.opened).toHaveLength(1);
});
