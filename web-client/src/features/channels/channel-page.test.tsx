import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { HttpResponse, http } from 'msw';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import {
  channelDetails,
  channelEntries,
  channels,
  requestTypes,
  TRIED,
} from '../../../dev/fixture-intake';
import { ADMIN } from '../../../dev/fixtures';
import { meSchema } from '../../shared/api/me';
import { gateway } from '../../shared/testing/gateway';
import { renderScreen } from '../../shared/testing/render-screen';
import { ChannelPage } from './channel-page';

const me = meSchema.parse(ADMIN);
const open = (id: string) => renderScreen(<ChannelPage id={id} me={me} />, `/channels/${id}`);
const sent = vi.fn();
const refusal = (field: string, detail: string) => ({
  type: 'urn:koppi:problem:invalid',
  title: 'Invalid',
  status: 422,
  errors: [{ field, detail }],
});

const cardOf = (name: string) => screen.findByRole('region', { name });

beforeEach(() => {
  sent.mockClear();
  gateway.use(
    http.get('/api/channels', () => HttpResponse.json(channels())),
    http.get('/api/channels/:id', ({ params }) =>
      HttpResponse.json(channelDetails(`${params.id}`)),
    ),
    http.get('/api/directory/channels', () => HttpResponse.json(channelEntries())),
    http.get('/api/directory/request-types', () => HttpResponse.json(requestTypes())),
    http.put('/api/directory/channels/:id', async ({ request }) => {
      sent(await request.json());
      return new HttpResponse(null, { status: 204 });
    }),
    http.post('/api/channels/:id/try', async ({ request }) => {
      sent(await request.json());
      return HttpResponse.json(TRIED);
    }),
  );
});

test('shows both addresses, and copies one', async () => {
  const user = userEvent.setup();
  open('c-mail');

  const where = within(await cardOf('Where contacts are sent to'));
  expect(where.getByText(/koppi.example\/hooks\/mail-/)).toBeVisible();
  await user.click(where.getByRole('button', { name: 'Copy: Mail address' }));

  expect(await where.findByText('Copied')).toBeInTheDocument();
  expect(await navigator.clipboard.readText()).toBe('mail-7kq2v9x4mwz3@leads.koppi.example');
});

test('failed ones lead to their part of the tray', async () => {
  open('c-mail');

  expect(await screen.findByRole('link', { name: 'Open the failed tray' })).toHaveAttribute(
    'href',
    '/failed?channel=c-mail',
  );
});

test('a website form leads to where it is built', async () => {
  open('c-web');

  expect(await screen.findByRole('link', { name: 'Open the form' })).toHaveAttribute(
    'href',
    '/forms/c-web',
  );
});

test('a failure is recovered from', async () => {
  gateway.use(
    http.get('/api/directory/channels', () => new HttpResponse(null, { status: 503 }), {
      once: true,
    }),
  );
  open('c-mail');

  await userEvent.click(await screen.findByRole('button', { name: 'Try again' }));

  expect(await screen.findByRole('heading', { name: 'Nettikone' })).toBeVisible();
});

test('a mailbox that fails tells why', async () => {
  const failing = channels().items.map((one) => ({
    ...one,
    state: 'imap-failing',
    failure: 'imap-sign-in-refused',
    failingSince: '2026-03-02T12:00:00Z',
  }));
  gateway.use(http.get('/api/channels', () => HttpResponse.json({ items: failing })));

  open('c-mail');

  expect(await screen.findByText(/refused the user or password, since/)).toBeVisible();
  expect(screen.getByText('Mailbox fails')).toBeVisible();
});

test('a channel just made is waited for until the intake knows it', async () => {
  const unknown = { items: channels().items.filter((one) => one.id !== 'c-hook') };
  gateway.use(http.get('/api/channels', () => HttpResponse.json(unknown), { once: true }));

  open('c-hook');

  expect(await screen.findByText(/The channel is being opened/)).toBeVisible();
  expect(await screen.findByRole('heading', { name: 'Typeform-kysely' })).toBeVisible();
});

test('a channel nobody knows is not waited for', async () => {
  open('c-none');

  expect(await screen.findByText('Nothing here')).toBeVisible();
});

test('name, defaults and openness are written whole to the directory', async () => {
  open('c-mail');
  const defaults = within(await cardOf('Routing and state'));

  await userEvent.selectOptions(defaults.getByLabelText('Location'), 'Oulu');
  await userEvent.click(defaults.getByLabelText('The channel is open'));
  await userEvent.click(defaults.getByRole('button', { name: 'Save' }));

  expect(await defaults.findByText('Saved')).toBeVisible();
  expect(sent).toHaveBeenCalledExactlyOnceWith({
    kind: 'marketplace-mail',
    name: 'Nettikone',
    defaultLocationId: 'l-oul',
    active: false,
  });
});

describe('trying a sample', () => {
  test('takes unsaved settings along, but no secret', async () => {
    open('c-hook');
    const settings = within(await cardOf('Settings'));
    const trying = within(await cardOf('Try it'));

    await userEvent.type(settings.getByLabelText('Secrets'), 'kept-at-home');
    await userEvent.selectOptions(settings.getByLabelText('Sender'), 'Webflow');
    await userEvent.type(trying.getByLabelText('Headers'), 'X-Event: form');
    await userEvent.click(trying.getByLabelText('Sample'));
    await userEvent.paste('{"a":1}');
    await userEvent.click(trying.getByRole('button', { name: 'Read the sample' }));

    const result = within(await trying.findByRole('status', { name: 'Result' }));
    expect(await result.findByText('Laura Mallikas')).toBeVisible();
    expect(result.getByText('place.postCode')).toBeVisible();
    expect(result.getByText(/is no time that can be read/)).toBeVisible();
    expect(sent).toHaveBeenCalledExactlyOnceWith({
      contentType: 'application/json',
      headers: { 'X-Event': 'form' },
      body: '{"a":1}',
      settings: { webhook: { keyHeader: 'X-Key', preset: 'webflow' } },
    });
  });

  test('a refused sample is said beside it, and a mended one is read', async () => {
    gateway.use(
      http.post(
        '/api/channels/:id/try',
        () => HttpResponse.json(refusal('body', 'is no JSON'), { status: 422 }),
        { once: true },
      ),
    );
    open('c-hook');
    const trying = within(await cardOf('Try it'));

    await userEvent.click(trying.getByRole('button', { name: 'Read the sample' }));
    expect(trying.getByText('Paste a sample first.')).toBeVisible();
    await userEvent.type(trying.getByLabelText('Sample'), 'oops');
    await userEvent.click(trying.getByRole('button', { name: 'Read the sample' }));
    expect(await trying.findByText('Not accepted: is no JSON')).toBeVisible();
    await userEvent.click(trying.getByRole('button', { name: 'Read the sample' }));

    expect(await trying.findByText('Laura Mallikas')).toBeVisible();
  });

  test('files and typed contacts have nothing to try here', async () => {
    open('c-files');

    expect(await screen.findByText('This kind needs no settings.')).toBeVisible();
    expect(screen.queryByRole('region', { name: 'Try it' })).toBeNull();
  });
});
