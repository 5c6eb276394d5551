import { render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { HttpResponse, http } from 'msw';
import { beforeEach, expect, test, vi } from 'vitest';
import { channels } from '../../dev/fixture-intake';
import { timeline } from '../../dev/fixture-story';
import { ADMIN, freeCards, lead, ME, mineCards } from '../../dev/fixtures';
import { FakeEventSource } from '../shared/testing/fake-event-source';
import { gateway } from '../shared/testing/gateway';
import { App } from './app';
import { newQueryClient } from './query-client';

const english = { ...ME, language: 'en' };

function open(path: string, me: unknown = english) {
  gateway.use(http.get('/api/me', () => HttpResponse.json(me as object)));
  history.replaceState(null, '', path);
  render(<App client={newQueryClient()} />);
}

beforeEach(() => {
  gateway.use(
    http.get('/api/leads', ({ request }) => {
      const mine = new URL(request.url).searchParams.get('view') === 'mine';
      return HttpResponse.json({ items: mine ? mineCards() : freeCards(), total: 5 });
    }),
    http.get('/api/channels', () => HttpResponse.json({ items: [] })),
    http.get('/api/ledger', () => HttpResponse.json({ items: [], balanced: true })),
    http.get('/api/contacts/:id/attachments', () => HttpResponse.json({ items: [] })),
    http.get('/api/leads/m-1', () => HttpResponse.json(lead('m-1'))),
    http.get('/api/leads/m-1/timeline', () => HttpResponse.json(timeline())),
  );
});

test.each([401, 499])(
  'who is answered %i gets the front door, and comes back to the same page',
  async (status) => {
    localStorage.setItem('koppi.language', 'en');
    gateway.use(http.get('/api/me', () => new HttpResponse(null, { status })));
    history.replaceState(null, '', '/leads/f-1?list=free');

    render(<App client={newQueryClient()} />);

    expect(await screen.findByRole('link', { name: 'Sign in' })).toHaveAttribute(
      'href',
      '/sign-in?return=%2Fleads%2Ff-1%3Flist%3Dfree&ui_locales=en',
    );
  },
);

test('a session that ends while working leads to the front door', async () => {
  open('/free');
  await screen.findByText('Terassin lasitus, 18 m²');
  gateway.use(
    http.get('/api/me', () => new HttpResponse(null, { status: 401 })),
    http.get('/api/leads', () => new HttpResponse(null, { status: 401 })),
  );

  FakeEventSource.last.say('lead-opened', { leadId: 'f-9', locationId: 'l-hki' });

  expect(await screen.findByRole('link', { name: 'Sign in' })).toBeVisible();
});

test('a member who is not active is told whom to ask', async () => {
  localStorage.setItem('koppi.language', 'en');
  gateway.use(http.get('/api/me', () => new HttpResponse(null, { status: 403 })));

  render(<App client={newQueryClient()} />);

  expect(await screen.findByText('You have no access')).toBeVisible();
});

test('a seller sees free and own leads, the badge counts the free ones', async () => {
  open('/');

  const tabs = within(await screen.findByRole('navigation', { name: 'Main' }));
  expect(await tabs.findByRole('link', { name: /5 free leads/ })).toHaveAttribute(
    'aria-current',
    'page',
  );
  expect(tabs.queryByRole('link', { name: 'Overview' })).toBeNull();
  await userEvent.click(tabs.getByRole('link', { name: 'Mine' }));
  expect(await screen.findByRole('heading', { name: 'My leads' })).toBeVisible();
});

test('the overview is for admins; for others there is nothing there', async () => {
  open('/overview');

  expect(await screen.findByRole('heading', { name: 'Nothing here' })).toBeVisible();
});

test('an admin has the overview among the tabs', async () => {
  open('/free', { ...ADMIN, language: 'en' });

  expect(await screen.findByRole('link', { name: 'Overview' })).toBeVisible();
});

test('the intake is for the company’s admins, not for a location’s', async () => {
  open('/channels', { ...ADMIN, tenantAdmin: false, adminLocationIds: ['l-hki'], language: 'en' });

  expect(await screen.findByRole('heading', { name: 'Nothing here' })).toBeVisible();
  expect(screen.getByRole('link', { name: 'Overview' })).toBeVisible();
  expect(screen.queryByRole('link', { name: 'Channels' })).toBeNull();
});

test('a company’s admin finds channels, forms, failed ones, ledger and import', async () => {
  open('/channels', { ...ADMIN, language: 'en' });

  const main = within(await screen.findByRole('navigation', { name: 'Main' }));
  expect(main.getByRole('link', { name: 'Channels' })).toHaveAttribute('aria-current', 'page');
  const names = main.getAllByRole('link').map((link) => link.textContent);
  expect(names.slice(-5)).toEqual(['Channels', 'Forms', 'Failed', 'Ledger', 'Import']);
  expect(await screen.findByRole('heading', { name: 'Channels' })).toBeVisible();
});

test('what is wrong with the intake is counted in its tabs, for the company’s admin', async () => {
  gateway.use(
    http.get('/api/channels', () => HttpResponse.json(channels())),
    http.get('/api/ledger', () => HttpResponse.json({ items: [], balanced: false })),
  );
  open('/free', { ...ADMIN, language: 'en' });

  const main = within(await screen.findByRole('navigation', { name: 'Main' }));
  // The stylesheet shows one of the two: a phone's tab counts also what stands behind it.
  const tab = await main.findByRole('link', { name: /Channels/ });
  await waitFor(() => expect(tab).toHaveTextContent(/1 thing needs a look.*2 things need a look/));
  expect(main.getByRole('link', { name: /Ledger/ })).toHaveTextContent('1 thing needs a look');
});

test('a session by quick link shows its lead and nothing else', async () => {
  open('/free', { ...english, session: 'quick-link', leadId: 'm-1' });

  expect(await screen.findByRole('heading', { name: 'Laura Mallikas' })).toBeVisible();
  expect(screen.queryByRole('navigation')).toBeNull();
  expect(screen.getByRole('link', { name: 'Sign in' })).toHaveAttribute(
    'href',
    '/sign-in?return=/free',
  );
});

test('another language is saved and spoken at once', async () => {
  const saved = vi.fn();
  gateway.use(
    http.patch('/api/me', async ({ request }) => {
      saved(await request.json());
      return new HttpResponse(null, { status: 204 });
    }),
  );
  open('/free');

  await userEvent.click(await screen.findByRole('button', { name: /Mikko Esimerkki/ }));
  await userEvent.click(screen.getByRole('radio', { name: 'Svenska' }));

  expect(await screen.findByRole('heading', { name: 'Lediga leads' })).toBeInTheDocument();
  expect(saved).toHaveBeenCalledWith({ language: 'sv' });
  expect(document.documentElement.lang).toBe('sv');
});

test('a chosen theme is kept on the device', async () => {
  open('/free');

  await userEvent.click(await screen.findByRole('button', { name: /Mikko Esimerkki/ }));
  await userEvent.click(screen.getByRole('radio', { name: 'Dark' }));

  expect(document.documentElement.dataset.theme).toBe('dark');
  expect(localStorage.getItem('koppi.theme')).toBe('dark');
});

test('a broken stream is said, and silent again once it is mended', async () => {
  open('/free');
  await screen.findByText('Terassin lasitus, 18 m²');

  FakeEventSource.last.breakDown();

  expect(await screen.findByText(/Reconnecting/)).toBeVisible();
});
