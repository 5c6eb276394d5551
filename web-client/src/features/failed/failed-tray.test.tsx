import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { HttpResponse, http } from 'msw';
import { beforeEach, expect, test, vi } from 'vitest';
import { Route } from 'wouter';
import { channels, FAILED_TEXT, failedContacts, requestTypes } from '../../../dev/fixture-intake';
import { ADMIN } from '../../../dev/fixtures';
import { meSchema } from '../../shared/api/me';
import { gateway } from '../../shared/testing/gateway';
import { renderScreen } from '../../shared/testing/render-screen';
import { FailedTray } from './failed-tray';

const me = meSchema.parse(ADMIN);
const sent = vi.fn();
const open = (path = '/failed') =>
  renderScreen(
    <Route path="/failed/:id?">{({ id }) => <FailedTray id={id} me={me} />}</Route>,
    path,
  );

beforeEach(() => {
  sent.mockClear();
  gateway.use(
    http.get('/api/channels', () => HttpResponse.json(channels())),
    http.get('/api/directory/request-types', () => HttpResponse.json(requestTypes())),
    http.get('/api/contacts/failed', () => HttpResponse.json(failedContacts())),
    http.get('/api/contacts/failed/:id', ({ params }) =>
      HttpResponse.json({ id: params.id, text: FAILED_TEXT }),
    ),
    http.post('/api/contacts/failed/replay', async ({ request }) => {
      sent(await request.json());
      return HttpResponse.json({ understood: 2, fetching: 0, stillUnreadable: 1 });
    }),
    http.put('/api/contacts/failed/:id', async ({ request }) => {
      sent(await request.json());
      return HttpResponse.json({ outcome: 'understood' });
    }),
  );
});

function replaying(outcome: string) {
  gateway.use(http.post('/api/contacts/failed/:id/replay', () => HttpResponse.json({ outcome })));
}

test('tells each reason in words, and one that is new here as it is', async () => {
  open();

  const [first, second, third, fourth] = await screen.findAllByRole('listitem');
  expect(first).toHaveTextContent('No phone number and no mail addressNettikone');
  expect(second).toHaveTextContent('The mail cannot be read');
  expect(third).toHaveTextContent('Meta refused (190)');
  expect(fourth).toHaveTextContent('row-without-columns');
});

test('recovers when the admin tries again after a failure', async () => {
  gateway.use(
    http.get('/api/contacts/failed', () => new HttpResponse(null, { status: 503 }), { once: true }),
  );
  open();

  await userEvent.click(await screen.findByRole('button', { name: 'Try again' }));

  expect(await screen.findAllByRole('listitem')).toHaveLength(4);
});

test('an empty tray is good news', async () => {
  gateway.use(http.get('/api/contacts/failed', () => HttpResponse.json({ items: [] })));

  open();

  expect(await screen.findByText('The tray is empty')).toBeVisible();
  expect(screen.queryByRole('button', { name: 'Read all again' })).toBeNull();
});

test('more are fetched from where the page before ended', async () => {
  const { items } = failedContacts();
  gateway.use(
    http.get('/api/contacts/failed', ({ request }) => {
      const after = new URL(request.url).searchParams.get('after');
      return HttpResponse.json(
        after === 'p2' ? { items: items.slice(2) } : { items: items.slice(0, 2), next: 'p2' },
      );
    }),
  );
  open();

  await userEvent.click(await screen.findByRole('button', { name: 'Show more' }));

  await waitFor(() => expect(screen.getAllByRole('listitem')).toHaveLength(4));
  expect(screen.queryByRole('button', { name: 'Show more' })).toBeNull();
});

test('one channel’s failures have an address, and are read again alone', async () => {
  open('/failed?channel=c-mail');

  expect(await screen.findAllByRole('listitem')).toHaveLength(2);
  expect(await screen.findByRole('combobox', { name: 'Channel' })).toHaveValue('c-mail');
  await userEvent.click(screen.getByRole('button', { name: 'Read all again' }));

  expect(await screen.findByText('2 contacts understood, 1 still unreadable')).toBeVisible();
  expect(sent).toHaveBeenCalledExactlyOnceWith({ channelId: 'c-mail' });
});

test('shows what was sent, and says when it is understood at last', async () => {
  replaying('understood');
  open();

  await userEvent.click(await screen.findByRole('link', { name: /No phone number/ }));
  expect(await screen.findByText(/Ostaja on kiinnostunut ilmoituksestasi/)).toBeVisible();
  await userEvent.click(screen.getByRole('button', { name: 'Read again' }));

  expect(await screen.findByText(/on its way to your people/)).toBeVisible();
  await userEvent.click(screen.getByRole('link', { name: 'To the tray' }));
  expect(location.pathname).toBe('/failed');
});

test('what is still not understood stays open to be filled in', async () => {
  replaying('still-unreadable');
  open('/failed/t-2');

  await userEvent.click(await screen.findByRole('button', { name: 'Read again' }));

  expect(await screen.findByText(/Still not understood/)).toBeVisible();
  expect(screen.getByRole('button', { name: 'Send it on' })).toBeVisible();
});

test('a replay that broke off says that nothing is lost', async () => {
  gateway.use(
    http.post('/api/contacts/failed/:id/replay', () => new HttpResponse(null, { status: 503 })),
  );
  open('/failed/t-1');

  await userEvent.click(await screen.findByRole('button', { name: 'Read again' }));

  expect(await screen.findByRole('alert')).toHaveTextContent('The contact is safe here');
});

test('who was not the first to mend it is told so', async () => {
  gateway.use(
    http.post('/api/contacts/failed/:id/replay', () => new HttpResponse(null, { status: 404 })),
  );
  open('/failed/t-1');

  await userEvent.click(await screen.findByRole('button', { name: 'Read again' }));

  expect(await screen.findByRole('alert')).toHaveTextContent('no longer in the tray');
});

test('filled in by hand, only what was told is sent', async () => {
  open('/failed/t-1');
  const form = within(await screen.findByRole('region', { name: 'Fill it in by hand' }));

  await userEvent.click(form.getByRole('button', { name: 'Send it on' }));
  expect(form.getByRole('alert')).toHaveTextContent('Fill in at least one field');
  await userEvent.type(form.getByLabelText('Phone'), ' 040 000 1234 ');
  await form.findByRole('option', { name: 'Callback' });
  await userEvent.selectOptions(form.getByLabelText('Request type'), 'Callback');
  await userEvent.selectOptions(form.getByLabelText('Location'), 'Tampere');
  await userEvent.click(form.getByRole('button', { name: 'Send it on' }));

  expect(await screen.findByText(/on its way to your people/)).toBeVisible();
  expect(sent).toHaveBeenCalledExactlyOnceWith({
    phone: '040 000 1234',
    requestType: 'callback',
    locationId: 'l-tre',
  });
});

test('a refused number is said beside it, and the corrected one goes through', async () => {
  const refusal = {
    type: 'urn:koppi:problem:invalid',
    title: 'Invalid',
    status: 422,
    errors: [{ field: 'phone', detail: 'is no number' }],
  };
  gateway.use(
    http.put('/api/contacts/failed/:id', () => HttpResponse.json(refusal, { status: 422 }), {
      once: true,
    }),
  );
  open('/failed/t-1');
  const phone = await screen.findByLabelText('Phone');

  await userEvent.type(phone, '12{Enter}');
  expect(await screen.findByText('Not accepted: is no number')).toBeVisible();
  expect(phone).toBeInvalid();
  await userEvent.clear(phone);
  await userEvent.type(phone, '0400001234{Enter}');

  expect(await screen.findByText(/on its way to your people/)).toBeVisible();
});
