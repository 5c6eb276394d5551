import { afterEach, describe, expect, test, vi } from 'vitest';
import { noteServerDate, serverNow } from './clock';
import { duration, margin } from './duration';
import { slaOf, TARGET_MILLIS } from './sla';

const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;

describe('a duration', () => {
  test.each([
    [-5 * SECOND, '0:00'],
    [999, '0:00'],
    [48 * SECOND, '0:48'],
    [12 * MINUTE + 5 * SECOND, '12:05'],
    [HOUR - 1, '59:59'],
    [2 * HOUR + 5 * MINUTE, '2 h 05 min'],
    [76 * HOUR, '3 pv 4 h'],
  ])('of %i ms reads %s', (millis, words) => {
    expect(duration(millis, 'fi')).toBe(words);
  });

  test('counts days in the language of the reader', () => {
    expect(duration(76 * HOUR, 'en')).toBe('3 d 4 h');
  });
});

describe('a margin', () => {
  test.each([
    [3, 'fi', '0,1 s'],
    [412, 'fi', '0,4 s'],
    [412, 'en', '0.4 s'],
    [59_400, 'sv', '59 s'],
    [90 * SECOND, 'en', '1:30'],
  ] as const)('of %i ms in %s reads %s', (millis, language, words) => {
    expect(margin(millis, language)).toBe(words);
  });
});

describe('the target', () => {
  const received = '2026-03-02T12:00:00Z';
  const at = Date.parse(received);

  test('counts down while the lead waits', () => {
    const sla = slaOf(received, undefined, at + MINUTE);

    expect(sla).toMatchObject({ state: 'counting', leftMillis: 14 * MINUTE });
  });

  test('holds to its last millisecond and is breached after it', () => {
    expect(slaOf(received, undefined, at + TARGET_MILLIS).state).toBe('counting');
    expect(slaOf(received, undefined, at + TARGET_MILLIS + 1).state).toBe('breached');
  });

  test('is met by a catch in time, however long ago that was', () => {
    const sla = slaOf(received, '2026-03-02T12:01:06Z', at + 30 * HOUR);

    expect(sla).toMatchObject({ state: 'met', ageMillis: 66 * SECOND });
  });

  test('takes a customer whose clock runs ahead as just arrived', () => {
    expect(slaOf(received, undefined, at - 5 * SECOND).ageMillis).toBe(0);
  });
});

describe('the clock', () => {
  afterEach(() => {
    noteServerDate(new Date().toUTCString());
    vi.useRealTimers();
  });

  test('follows the server when the device is wrong', () => {
    vi.useFakeTimers({ now: Date.parse('2026-03-02T12:00:00Z') });

    noteServerDate('Mon, 02 Mar 2026 12:02:00 GMT');

    expect(serverNow()).toBe(Date.parse('2026-03-02T12:02:00Z'));
  });

  test('trusts the device within the precision of the header', () => {
    vi.useFakeTimers({ now: Date.parse('2026-03-02T12:00:00.900Z') });

    noteServerDate('Mon, 02 Mar 2026 12:00:00 GMT');

    expect(serverNow()).toBe(Date.now());
  });
});
