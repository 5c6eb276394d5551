import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { delay, HttpResponse, http } from 'msw';
import { expect, test } from 'vitest';
import { freeCards, lead } from '../../../dev/fixtures';
import { FakeEventSource } from '../../shared/testing/fake-event-source';
import { gateway } from '../../shared/testing/gateway';
import { renderScreen } from '../../shared/testing/render-screen';
import { FreeList } from './free-list';

const cards = freeCards();
const leads = () => HttpResponse.json({ items: cards, total: cards.length });

test('says that it is fetching', () => {
  gateway.use(http.get('/api/leads', () => delay('infinite')));

  renderScreen(<FreeList />);

  expect(screen.getByRole('status')).toHaveTextContent('Loading');
});

test('recovers when the user tries again after a failure', async () => {
  gateway.use(
    http.get('/api/leads', () => new HttpResponse(null, { status: 503 }), { once: true }),
    http.get('/api/leads', leads),
  );
  renderScreen(<FreeList />);

  await userEvent.click(await screen.findByRole('button', { name: 'Try again' }));

  expect(await screen.findByRole('heading', { name: 'Free leads' })).toBeVisible();
});

test('says what will happen when nothing is free', async () => {
  gateway.use(http.get('/api/leads', () => HttpResponse.json({ items: [], total: 0 })));

  renderScreen(<FreeList />);

  expect(await screen.findByText('All caught')).toBeVisible();
});

test('shows the oldest first with its target', async () => {
  gateway.use(http.get('/api/leads', leads));

  renderScreen(<FreeList />);

  const rows = await screen.findAllByRole('link');
  expect(rows[0]).toHaveTextContent('Terassin lasitus');
  expect(rows[0]).toHaveTextContent('late');
  expect(rows[3]).toHaveTextContent('left');
  expect(rows[3]).toHaveAttribute('href', '/leads/f-4?list=free');
});

test('finds by any word on the card, and the search is in the address', async () => {
  gateway.use(http.get('/api/leads', leads));
  renderScreen(<FreeList />);
  await screen.findAllByRole('link');

  await userEvent.keyboard('/');
  await userEvent.keyboard('facebook rivitalo');

  expect(screen.getAllByRole('link')).toHaveLength(1);
  expect(location.search).toBe('?q=facebook+rivitalo');
});

test('tells who took a card before it leaves the list', async () => {
  gateway.use(
    http.get('/api/leads', leads),
    http.get('/api/leads/f-4', () => HttpResponse.json({ ...lead('t-2'), id: 'f-4' })),
  );
  renderScreen(<FreeList />);
  await screen.findByText('Liukuovi parvekkeelle');
  gateway.use(
    http.get('/api/leads', () => HttpResponse.json({ items: cards.slice(0, 3), total: 3 })),
  );

  FakeEventSource.last.say('lead-claimed', {
    leadId: 'f-4',
    locationId: 'l-hki',
    memberId: 'm-anna',
    claimedAt: new Date().toISOString(),
  });

  expect(await screen.findByText('Anna Esimerkki caught it')).toBeVisible();
  await waitFor(() => expect(screen.queryByText('Anna Esimerkki caught it')).toBeNull(), {
    timeout: 12_000,
  });
  expect(screen.getAllByRole('link')).toHaveLength(3);
});

test('a new lead appears by itself', async () => {
  gateway.use(
    http.get('/api/leads', () => HttpResponse.json({ items: [], total: 0 }), { once: true }),
    http.get('/api/leads', leads),
  );
  renderScreen(<FreeList />);
  await screen.findByText('All caught');

  FakeEventSource.last.say('lead-opened', { leadId: 'f-1', locationId: 'l-tku' });

  expect(await screen.findByText('Terassin lasitus, 18 m²')).toBeVisible();
});
