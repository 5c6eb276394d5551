import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { delay, HttpResponse, http } from 'msw';
import { beforeEach, expect, test, vi } from 'vitest';
import { channels, requestTypes } from '../../../dev/fixture-intake';
import { ADMIN } from '../../../dev/fixtures';
import { meSchema } from '../../shared/api/me';
import { gateway } from '../../shared/testing/gateway';
import { renderScreen } from '../../shared/testing/render-screen';
import { ChannelList } from './channel-list';

const me = meSchema.parse(ADMIN);
const open = () => renderScreen(<ChannelList me={me} />, '/channels');
const put = vi.fn();

beforeEach(() => {
  put.mockClear();
  gateway.use(
    http.get('/api/channels', () => HttpResponse.json(channels())),
    http.get('/api/directory/request-types', () => HttpResponse.json(requestTypes())),
    http.put('/api/directory/channels/:id', async ({ request, params }) => {
      put(params.id, await request.json());
      return new HttpResponse(null, { status: 204 });
    }),
  );
});

test('says that it is fetching', () => {
  gateway.use(http.get('/api/channels', () => delay('infinite')));

  open();

  expect(screen.getByRole('status')).toHaveTextContent('Loading');
});

test('recovers when the admin tries again after a failure', async () => {
  gateway.use(
    http.get('/api/channels', () => new HttpResponse(null, { status: 503 }), { once: true }),
  );
  open();

  await userEvent.click(await screen.findByRole('button', { name: 'Try again' }));

  expect(await screen.findByRole('link', { name: /Nettikone/ })).toBeVisible();
});

test('a company without channels is shown how to begin', async () => {
  gateway.use(http.get('/api/channels', () => HttpResponse.json({ items: [] })));

  open();

  expect(await screen.findByText('No channel yet')).toBeVisible();
  expect(screen.getByRole('button', { name: 'New channel' })).toBeVisible();
});

test('each channel tells its kind, its state, its last contact and its counts', async () => {
  open();

  const mail = await screen.findByRole('link', { name: /Nettikone/ });
  expect(mail).toHaveTextContent(/Marketplace mail.*Ready.*Last contact/);
  expect(mail).toHaveTextContent(/412 received.*3 failed.*12 duplicates/);
  expect(mail).toHaveAttribute('href', '/channels/c-mail');
  expect(screen.getByRole('link', { name: /Typeform/ })).toHaveTextContent('Needs a secret');
  expect(screen.getByRole('link', { name: /Google-haku/ })).toHaveTextContent(
    'Unusually silent since',
  );
});

test('a kind and a state that are new here are shown as they are', async () => {
  const [first] = channels().items;
  const novel = { ...first, kind: 'carrier-pigeon', state: 'moulting' };
  gateway.use(http.get('/api/channels', () => HttpResponse.json({ items: [novel] })));

  open();

  expect(await screen.findByText('carrier-pigeon')).toBeVisible();
  expect(screen.getByText('moulting')).toBeVisible();
});

test('a new channel is made on an id of our own, and opened', async () => {
  open();
  await userEvent.click(await screen.findByRole('button', { name: 'New channel' }));
  const sheet = within(screen.getByRole('dialog', { name: 'New channel' }));

  await userEvent.click(sheet.getByRole('button', { name: 'Create the channel' }));
  expect(sheet.getByLabelText('Name')).toHaveAccessibleDescription(/Give the channel a name/);
  await userEvent.selectOptions(sheet.getByLabelText('Kind'), 'Webhook of another service');
  await userEvent.type(sheet.getByLabelText('Name'), 'Typeform');
  await userEvent.selectOptions(sheet.getByLabelText('Location'), 'Turku');
  await sheet.findByRole('option', { name: 'Quote request' });
  await userEvent.selectOptions(sheet.getByLabelText('Request type'), 'Quote request');
  await userEvent.click(sheet.getByRole('button', { name: 'Create the channel' }));

  await waitFor(() => expect(location.pathname).toMatch(/^\/channels\/[\da-f-]{36}$/));
  expect(put).toHaveBeenCalledExactlyOnceWith(location.pathname.slice('/channels/'.length), {
    kind: 'webhook',
    name: 'Typeform',
    defaultLocationId: 'l-tku',
    defaultRequestTypeId: 'rt-quote',
    active: true,
  });
});

test('what the directory refuses is said beside its field, and can be mended', async () => {
  const refusal = {
    type: 'urn:koppi:problem:invalid',
    title: 'Invalid',
    status: 422,
    errors: [{ field: 'name', detail: 'is taken' }],
  };
  gateway.use(
    http.put('/api/directory/channels/:id', () => HttpResponse.json(refusal, { status: 422 }), {
      once: true,
    }),
  );
  open();
  await userEvent.click(await screen.findByRole('button', { name: 'New channel' }));

  await userEvent.type(screen.getByLabelText('Name'), 'Nettikone{Enter}');
  expect(await screen.findByText('Not accepted: is taken')).toBeVisible();
  expect(screen.getByLabelText('Name')).toBeInvalid();
  await userEvent.type(screen.getByLabelText('Name'), ' 2{Enter}');

  await waitFor(() => expect(location.pathname).toMatch(/^\/channels\/.+/));
});

test('when saving breaks off, nothing typed is lost and the same id is tried again', async () => {
  gateway.use(
    http.put(
      '/api/directory/channels/:id',
      ({ params }) => {
        put(params.id);
        return new HttpResponse(null, { status: 503 });
      },
      { once: true },
    ),
  );
  open();
  await userEvent.click(await screen.findByRole('button', { name: 'New channel' }));
  await userEvent.type(screen.getByLabelText('Name'), 'Typeform{Enter}');

  expect(await screen.findByRole('alert')).toHaveTextContent('Saving did not go through');
  await userEvent.click(screen.getByRole('button', { name: 'Create the channel' }));

  await waitFor(() => expect(put).toHaveBeenCalledTimes(2));
  expect(put.mock.calls[1]?.[0]).toBe(put.mock.calls[0]?.[0]);
});
