import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { delay, HttpResponse, http } from 'msw';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { channels } from '../../../dev/fixture-intake';
import { ARRIVALS, LOCATIONS_FIGURES, NO_ARRIVALS, SPEED, today } from '../../../dev/fixture-stats';
import { ADMIN } from '../../../dev/fixtures';
import { meSchema } from '../../shared/api/me';
import { FakeEventSource } from '../../shared/testing/fake-event-source';
import { gateway } from '../../shared/testing/gateway';
import { renderScreen } from '../../shared/testing/render-screen';
import { Overview } from './overview';
import { spanOf } from './period';
import { niceTop, ticksTo } from './scale';
import { locationsSchema } from './stats-api';
import { lightOf, worstFirst } from './traffic-light';

const me = meSchema.parse(ADMIN);
const open = (path = '/overview') => renderScreen(<Overview me={me} />, path);
const asked = vi.fn();

beforeEach(() => {
  asked.mockClear();
  gateway.use(
    http.get('/api/channels', () => HttpResponse.json({ items: [] })),
    http.get('/api/ledger', () => HttpResponse.json({ items: [], balanced: true })),
    http.get('/api/stats/today', () => HttpResponse.json(today())),
    http.get('/api/stats/arrivals', ({ request }) => {
      asked(new URL(request.url).searchParams);
      return HttpResponse.json(ARRIVALS);
    }),
    http.get('/api/stats/speed', () => HttpResponse.json(SPEED)),
    http.get('/api/stats/locations', () => HttpResponse.json(LOCATIONS_FIGURES)),
  );
});

test('each card says by itself that it is fetching', () => {
  gateway.use(http.get('/api/stats/*', () => delay('infinite')));

  open();

  expect(screen.getAllByRole('status')).toHaveLength(4);
});

describe('the alarm strip', () => {
  const alarms = () => screen.findByRole('region', { name: 'The intake needs you' });
  const failing = { failure: 'imap-sign-in-refused', failingSince: '2026-03-02T12:00:00Z' };
  const state = (id: string, change: object) => ({
    items: channels().items.map((one) => (one.id === id ? { ...one, ...change } : one)),
  });

  test('leads to what is silent, failing or does not add up, the worst first', async () => {
    const mailbox = state('c-mail', { state: 'imap-failing', ...failing });
    gateway.use(
      http.get('/api/channels', () => HttpResponse.json(mailbox)),
      http.get('/api/ledger', () => HttpResponse.json({ items: [], balanced: false })),
    );
    open();

    const links = await within(await alarms()).findAllByRole('link');
    await waitFor(() =>
      expect(within(links[0]?.closest('ul') as HTMLElement).getAllByRole('link')).toHaveLength(3),
    );
    const shown = within(await alarms()).getAllByRole('link');
    expect(shown.map((link) => link.getAttribute('href'))).toEqual([
      '/ledger',
      '/channels/c-mail',
      '/channels/c-google',
    ]);
    expect(shown[1]).toHaveTextContent('Nettikone: the mailbox cannot be read');
    expect(shown[2]).toHaveTextContent(/Google-haku, ikkunaremontti is unusually silent since/);
  });

  test.each([
    ['token-expired', 'the access token has expired'],
    ['token-expiring', 'the access token expires soon'],
    ['needs-secret', 'it has no secret'],
  ])('tells of a channel that is %s', async (name, words) => {
    gateway.use(
      http.get('/api/channels', () => HttpResponse.json(state('c-meta', { state: name }))),
    );
    open();

    expect(await alarms()).toHaveTextContent(words);
  });

  test('says that it could not look, and looks again', async () => {
    gateway.use(
      http.get('/api/ledger', () => new HttpResponse(null, { status: 503 }), { once: true }),
    );
    open();

    expect(await alarms()).toHaveTextContent('could not be checked');
    await userEvent.click(within(await alarms()).getByRole('button', { name: 'Try again' }));

    await waitFor(() => expect(screen.queryByText(/could not be checked/)).toBeNull());
  });

  test('is not for a location’s admin, who may not ask', async () => {
    const asks = vi.fn();
    gateway.use(
      http.get('/api/channels', () => {
        asks();
        return HttpResponse.json(channels());
      }),
    );
    renderScreen(<Overview me={{ ...me, tenantAdmin: false }} />);

    await screen.findByRole('region', { name: 'Today' });
    expect(asks).not.toHaveBeenCalled();
  });
});

test('today says how many wait and for how long', async () => {
  open();

  const card = await screen.findByRole('region', { name: 'Today' });
  expect(card).toHaveTextContent('5 waiting');
  expect(card).toHaveTextContent(/the oldest for 26:2\d/);
  expect(card).toHaveTextContent('arrived23');
});

test('the share outside opening hours stands with its n, and the chart has a table', async () => {
  open();

  const card = await screen.findByRole('region', { name: 'When leads arrive' });
  expect(await within(card).findByText(/^5\d%$/)).toBeVisible();
  expect(card).toHaveTextContent('of 2,2');
  expect(within(card).getByRole('img')).toHaveAccessibleName(
    'When leads arrive. Busiest 11–12: 173 leads',
  );
  await userEvent.click(within(card).getByText('Show as table'));
  const noon = within(card).getByRole('row', { name: /^12–13/ });
  expect(noon).toHaveTextContent('12–1316214319');
});

test('the week is a table with a count for every hour of every day', async () => {
  open();

  const week = await screen.findByRole('table', { name: 'Week. Busiest Monday 11–12: 33 leads' });
  const monday = within(week).getByRole('row', { name: /^Monday/ });
  expect(within(monday).getAllByRole('cell')).toHaveLength(24);
  expect(within(monday).getAllByRole('cell')[11]).toHaveTextContent('33');
  expect(within(week).getAllByRole('rowheader').at(-1)).toHaveAccessibleName('Sunday');
});

test('a card that failed recovers by itself, the others stand', async () => {
  gateway.use(
    http.get('/api/stats/speed', () => new HttpResponse(null, { status: 503 }), { once: true }),
  );
  open();
  expect(await screen.findByRole('region', { name: 'Today' })).toBeVisible();

  await userEvent.click(await screen.findByRole('button', { name: 'Try again' }));

  expect(await screen.findByText('half are caught within')).toBeVisible();
});

test('a period without leads shows no chart', async () => {
  gateway.use(
    http.get('/api/stats/arrivals', () => HttpResponse.json(NO_ARRIVALS)),
    http.get('/api/stats/speed', () =>
      HttpResponse.json({ leads: 0, claimed: 0, unclaimed: 0, medianSeconds: null }),
    ),
    http.get('/api/stats/locations', () => HttpResponse.json({ items: [] })),
  );

  open();

  expect(await screen.findByText('No location yet.')).toBeVisible();
  await waitFor(() => expect(screen.getAllByText('No leads in this period.')).toHaveLength(2));
  expect(screen.queryByRole('img')).toBeNull();
});

test('period and location are in the address and in the question', async () => {
  open('/overview?period=7');
  await waitFor(() => expect(asked).toHaveBeenCalled());
  const { from, to } = spanOf('7', Date.now());
  expect(Object.fromEntries(asked.mock.lastCall?.[0])).toEqual({ from, to });

  await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Location' }), 'Turku');

  expect(location.search).toBe('?period=7&location=l-tku');
  await waitFor(() => expect(asked.mock.lastCall?.[0].get('locationId')).toBe('l-tku'));
});

test('figures that moved are fetched again', async () => {
  open();
  await screen.findByText(/5 waiting|waiting/);
  gateway.use(http.get('/api/stats/today', () => HttpResponse.json({ ...today(), waiting: 6 })));

  FakeEventSource.last.say('figures-changed', { locationId: 'l-hki' });

  await waitFor(() =>
    expect(screen.getByRole('region', { name: 'Today' })).toHaveTextContent('6 waiting'),
  );
});

describe('the table of locations', () => {
  const figures = locationsSchema.parse(LOCATIONS_FIGURES).items;

  test('puts those that need somebody first, each with its rate and how sure that is', async () => {
    open();

    const rows = within(await screen.findByRole('region', { name: 'Locations' }));
    const [, first, second] = await rows.findAllByRole('row');
    expect(first).toHaveTextContent('OuluLeads wait');
    expect(first).toHaveTextContent('60%36%–80% · n 15');
    expect(second).toHaveTextContent('TampereSlow');
    expect(worstFirst(figures).map((one) => one.name)).toEqual([
      'Oulu',
      'Tampere',
      'Helsinki',
      'Turku',
    ]);
  });

  test('a location without leads is no worry, one whose median nobody knows is', () => {
    const quiet = { ...figures[0], leads: 0, claimed: 0, medianSeconds: undefined };
    const stuck = { ...figures[0], unclaimed: 0, medianSeconds: undefined };

    expect(lightOf(quiet as (typeof figures)[0])).toBe('good');
    expect(lightOf(stuck as (typeof figures)[0])).toBe('late');
  });
});

test('a span counts both its days', () => {
  const noon = new Date(2026, 2, 1, 12).getTime();

  expect(spanOf('today', noon)).toEqual({ from: '2026-03-01', to: '2026-03-01' });
  expect(spanOf('7', noon)).toEqual({ from: '2026-02-23', to: '2026-03-01' });
});

test('the axis ends at a round number at or above the highest bar', () => {
  for (const highest of [0, 1, 3, 7, 12, 45, 99, 173, 980, 12_400]) {
    const top = niceTop(highest);
    expect(top).toBeGreaterThanOrEqual(highest);
    expect(ticksTo(top).every(Number.isInteger)).toBe(true);
  }
});
