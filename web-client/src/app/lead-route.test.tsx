import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { HttpResponse, http } from 'msw';
import { beforeEach, expect, test, vi } from 'vitest';
import { timeline } from '../../dev/fixture-story';
import { claimed, freeCards, lead, ME, TAKEN } from '../../dev/fixtures';
import { meSchema } from '../shared/api/me';
import { FakeEventSource } from '../shared/testing/fake-event-source';
import { gateway } from '../shared/testing/gateway';
import { renderScreen } from '../shared/testing/render-screen';
import { LeadRoute } from './lead-route';

const me = meSchema.parse(ME);
const taken = { ...lead('t-1'), id: 'f-4' };
const open = () => renderScreen(<LeadRoute id="f-4" me={me} canLeave />, '/leads/f-4');

beforeEach(() => {
  gateway.use(
    http.get('/api/leads', () => HttpResponse.json({ items: freeCards(), total: 5 })),
    http.get('/api/contacts/:id/attachments', () => HttpResponse.json({ items: [] })),
    http.get('/api/leads/f-4', () => HttpResponse.json(lead('f-4'))),
    http.get('/api/leads/f-4/timeline', () => HttpResponse.json(timeline())),
  );
});

test('an offer shows no customer, but its age, its words and how many were alerted', async () => {
  open();

  expect(await screen.findByRole('heading', { name: 'Liukuovi parvekkeelle' })).toBeVisible();
  expect(screen.getByRole('timer')).toHaveTextContent(/0:4\d.*since the customer pressed send/);
  expect(screen.getByText('4 people were alerted at the same moment')).toBeVisible();
  expect(screen.getByText(/Leveys noin 240 cm/)).toBeVisible();
});

test('the winner gets the customer and a big call button', async () => {
  const header = vi.fn();
  gateway.use(
    http.post('/api/leads/f-4/claim', ({ request }) => {
      header(request.headers.get('X-Koppi-Client'));
      return HttpResponse.json(claimed('f-4'));
    }),
  );
  open();

  await userEvent.click(await screen.findByRole('button', { name: 'Catch it' }));

  expect(await screen.findByText('Yours!')).toBeVisible();
  expect(screen.getByRole('link', { name: 'Call 040 000 1234' })).toHaveAttribute(
    'href',
    'tel:+358400001234',
  );
  expect(screen.getByText(/3 others were alerted/)).toBeVisible();
  expect(header).toHaveBeenCalledWith('web');
});

test('the loser of the race sees at once who won, by how much, and what is next', async () => {
  gateway.use(http.post('/api/leads/f-4/claim', () => HttpResponse.json(TAKEN, { status: 409 })));
  open();
  await screen.findByRole('button', { name: 'Catch it' });

  await userEvent.keyboard('t');

  expect(
    await screen.findByText('Anna Esimerkki (Helsinki) took this 0.4 s before you'),
  ).toBeVisible();
  expect(screen.queryByRole('button', { name: 'Catch it' })).toBeNull();
  expect(await screen.findByRole('link', { name: /Terassin lasitus/ })).toHaveAttribute(
    'href',
    '/leads/f-1?list=free',
  );
});

test('an offer that somebody else takes turns into their win without a reload', async () => {
  open();
  await screen.findByRole('button', { name: 'Catch it' });
  gateway.use(http.get('/api/leads/f-4', () => HttpResponse.json({ ...taken, margin: null })));

  FakeEventSource.last.say('lead-claimed', {
    leadId: 'f-4',
    locationId: 'l-hki',
    memberId: 'm-anna',
    claimedAt: new Date().toISOString(),
  });

  expect(await screen.findByText('Anna Esimerkki (Helsinki) took this')).toBeVisible();
  expect(screen.queryByRole('button', { name: 'Catch it' })).toBeNull();
});

test('a lead that was taken back says so and shows what is next instead of a button', async () => {
  open();
  await screen.findByRole('button', { name: 'Catch it' });
  gateway.use(
    http.post('/api/leads/f-4/claim', () =>
      HttpResponse.json({ type: 'urn:koppi:problem:lead-withdrawn', status: 409 }, { status: 409 }),
    ),
  );

  await userEvent.click(screen.getByRole('button', { name: 'Catch it' }));

  expect(await screen.findByText('This lead was taken back')).toBeVisible();
  expect(screen.queryByRole('button', { name: 'Catch it' })).toBeNull();
  expect(await screen.findByRole('link', { name: /Terassin lasitus/ })).toBeVisible();
});

test('a catch that did not get through may be tried again', async () => {
  gateway.use(http.post('/api/leads/f-4/claim', () => new HttpResponse(null, { status: 503 })));
  open();

  await userEvent.click(await screen.findByRole('button', { name: 'Catch it' }));

  expect(await screen.findByRole('alert')).toHaveTextContent('did not go through');
  expect(screen.getByRole('button', { name: 'Catch it' })).toBeEnabled();
});

test('passing tells the reason and goes back to the list', async () => {
  const reason = vi.fn();
  gateway.use(
    http.post('/api/leads/f-4/pass', async ({ request }) => {
      reason(await request.json());
      return new HttpResponse(null, { status: 204 });
    }),
  );
  open();

  await userEvent.click(await screen.findByRole('button', { name: 'Pass' }));
  await userEvent.click(screen.getByRole('button', { name: 'Not my field' }));

  await waitFor(() => expect(location.pathname).toBe('/free'));
  expect(reason).toHaveBeenCalledWith({ reason: 'not-mine' });
});

test('a lead of another location is not there', async () => {
  gateway.use(http.get('/api/leads/f-4', () => new HttpResponse(null, { status: 404 })));

  open();

  expect(await screen.findByRole('heading', { name: 'Nothing here' })).toBeVisible();
});
