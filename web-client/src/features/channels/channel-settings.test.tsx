import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { HttpResponse, http } from 'msw';
import { beforeEach, expect, test, vi } from 'vitest';
import {
  channelDetails,
  channelEntries,
  channels,
  requestTypes,
} from '../../../dev/fixture-intake';
import { ADMIN } from '../../../dev/fixtures';
import { meSchema } from '../../shared/api/me';
import { gateway } from '../../shared/testing/gateway';
import { renderScreen } from '../../shared/testing/render-screen';
import { ChannelPage } from './channel-page';

const me = meSchema.parse(ADMIN);
const sent = vi.fn();
const user = userEvent.setup({ delay: null });
const refusal = (field: string, detail: string) => ({
  type: 'urn:koppi:problem:invalid',
  title: 'Invalid',
  status: 422,
  errors: [{ field, detail }],
});

async function open(id: string) {
  renderScreen(<ChannelPage id={id} me={me} />, `/channels/${id}`);
  return within(await screen.findByRole('region', { name: 'Settings' }));
}

beforeEach(() => {
  sent.mockClear();
  gateway.use(
    http.get('/api/channels', () => HttpResponse.json(channels())),
    http.get('/api/channels/:id', ({ params }) =>
      HttpResponse.json(channelDetails(`${params.id}`)),
    ),
    http.get('/api/directory/channels', () => HttpResponse.json(channelEntries())),
    http.get('/api/directory/request-types', () => HttpResponse.json(requestTypes())),
    http.put('/api/channels/:id/settings', async ({ request, params }) => {
      sent(await request.json());
      return HttpResponse.json({ ...channelDetails(`${params.id}`), state: 'ready' });
    }),
  );
});

function refuses(field: string, detail: string) {
  gateway.use(
    http.put(
      '/api/channels/:id/settings',
      () => HttpResponse.json(refusal(field, detail), { status: 422 }),
      { once: true },
    ),
  );
}

test('what is set stands in the fields, and only what was changed is sent', async () => {
  const settings = await open('c-web');

  expect(settings.getByLabelText('Trap field')).toHaveValue('website');
  expect(settings.getByLabelText(/Fastest allowed/)).toHaveValue('3');
  expect(settings.getByLabelText('Allowed sites')).toHaveValue('https://www.example.com');
  expect(settings.getByLabelText(/Mapping/)).toHaveDisplayValue(/"huone": "message"/);
  expect(settings.getByRole('button', { name: 'Save' })).toBeDisabled();
  await user.type(settings.getByLabelText(/Fastest allowed/), '0');
  await user.click(settings.getByRole('button', { name: 'Save' }));

  expect(await settings.findByText('Saved')).toBeVisible();
  expect(sent).toHaveBeenCalledExactlyOnceWith({ minSeconds: 30 });
});

test('an emptied field is cleared by its empty value', async () => {
  const settings = await open('c-web');

  await user.clear(settings.getByLabelText('Trap field'));
  await user.clear(settings.getByLabelText(/Fastest allowed/));
  await user.clear(settings.getByLabelText('Allowed sites'));
  await user.clear(settings.getByLabelText(/Mapping/));
  await user.click(settings.getByRole('button', { name: 'Save' }));

  expect(await settings.findByText('Saved')).toBeVisible();
  expect(sent).toHaveBeenCalledExactlyOnceWith({
    honeypot: '',
    minSeconds: 0,
    allowedOrigins: [],
    mapping: {},
  });
});

test('secrets are written line by line, and never more is sent than was written', async () => {
  const settings = await open('c-hook');

  await user.type(settings.getByLabelText('Secrets'), 'old-one{Enter}new-one');
  await user.click(settings.getByRole('button', { name: 'Save' }));

  expect(await settings.findByText('Saved')).toBeVisible();
  expect(sent).toHaveBeenCalledExactlyOnceWith({ secrets: ['old-one', 'new-one'] });
  expect(screen.queryByText(/Nothing comes in before/)).toBeNull();
});

test('a secret that is there is told of, not shown, and replaced only when asked for', async () => {
  const settings = await open('c-meta');

  expect(settings.getByText('1 secret is set')).toBeVisible();
  expect(settings.getByText('Set for 10271, *')).toBeVisible();
  expect(settings.queryByLabelText('Secrets')).toBeNull();
  await user.click(settings.getByRole('button', { name: 'Replace: Secrets' }));
  await user.type(settings.getByLabelText('Secrets'), 'fresh');
  await user.click(settings.getByRole('button', { name: 'Replace: Access tokens' }));
  await user.type(settings.getByLabelText('Access tokens'), '123 abc{Enter}* xyz');
  await user.click(settings.getByRole('button', { name: 'Save' }));

  expect(await settings.findByText('Saved')).toBeVisible();
  expect(sent).toHaveBeenCalledExactlyOnceWith({
    secrets: ['fresh'],
    pageTokens: { '123': 'abc', '*': 'xyz' },
  });
});

test('a secret is cleared by a button of its own, and can be kept after all', async () => {
  const settings = await open('c-meta');

  await user.click(settings.getByRole('button', { name: 'Clear: Secrets' }));
  expect(settings.getByText('Is removed when you save.')).toBeVisible();
  await user.click(settings.getByRole('button', { name: 'Keep it' }));
  expect(settings.getByRole('button', { name: 'Save' })).toBeDisabled();
  await user.click(settings.getByRole('button', { name: 'Clear: Verify token' }));
  await user.click(settings.getByRole('button', { name: 'Save' }));

  expect(await settings.findByText('Saved')).toBeVisible();
  expect(sent).toHaveBeenCalledExactlyOnceWith({ verifyToken: '' });
});

test('a new secret that is taken back before saving leaves the old one alone', async () => {
  const settings = await open('c-meta');

  await user.click(settings.getByRole('button', { name: 'Replace: Secrets' }));
  await user.type(settings.getByLabelText('Secrets'), 'x{Backspace}');

  expect(settings.getByRole('button', { name: 'Save' })).toBeDisabled();
});

test('what cannot be right is said before it is sent', async () => {
  const settings = await open('c-web');

  await user.clear(settings.getByLabelText(/Fastest allowed/));
  await user.type(settings.getByLabelText(/Fastest allowed/), 'soon');
  await user.clear(settings.getByLabelText(/Mapping/));
  await user.click(settings.getByLabelText(/Mapping/));
  await user.paste('{"*": }');
  await user.click(settings.getByRole('button', { name: 'Save' }));

  expect(settings.getByLabelText(/Fastest allowed/)).toBeInvalid();
  expect(settings.getByLabelText(/Mapping/)).toHaveAccessibleDescription(/not valid JSON/);
  expect(sent).not.toHaveBeenCalled();
});

test('a refusal stands beside its field, and the corrected value goes through', async () => {
  refuses('allowedOrigins[0]', 'must be an origin');
  const settings = await open('c-web');
  const sites = settings.getByLabelText('Allowed sites');

  await user.clear(sites);
  await user.type(sites, 'www.example.com');
  await user.click(settings.getByRole('button', { name: 'Save' }));
  expect(await settings.findByText('Not accepted: must be an origin')).toBeVisible();
  await user.clear(sites);
  await user.type(sites, 'https://shop.example.com');
  await user.click(settings.getByRole('button', { name: 'Save' }));

  expect(await settings.findByText('Saved')).toBeVisible();
  expect(sent).toHaveBeenCalledWith({ allowedOrigins: ['https://shop.example.com'] });
});

test('an own expression stands in place of a preset, and the rest of the webhook stays', async () => {
  const settings = await open('c-hook');
  expect(settings.getByLabelText('Sender')).toHaveDisplayValue('Typeform');

  await user.type(settings.getByLabelText(/Own expression/), '$x');
  await user.click(settings.getByRole('button', { name: 'Save' }));

  expect(await settings.findByText('Saved')).toBeVisible();
  expect(sent).toHaveBeenCalledExactlyOnceWith({
    webhook: { keyHeader: 'X-Key', expression: '$x' },
  });
});

test('an expression is refused by its own name', async () => {
  refuses('webhook.expression', 'ends too early');
  const settings = await open('c-hook');

  await user.type(settings.getByLabelText(/Own expression/), '$x');
  await user.click(settings.getByRole('button', { name: 'Save' }));

  expect(await settings.findByText('Not accepted: ends too early')).toBeVisible();
});

test('a refusal of something without a field here is not swallowed', async () => {
  refuses('elsewhere', 'is wrong');
  const settings = await open('c-web');

  await user.type(settings.getByLabelText('Trap field'), '2{Enter}');

  expect(await settings.findByRole('alert')).toHaveTextContent('elsewhere is wrong');
});

test('settings that could not be fetched are tried again', async () => {
  gateway.use(
    http.get('/api/channels/:id', () => new HttpResponse(null, { status: 503 }), { once: true }),
  );
  renderScreen(<ChannelPage id="c-web" me={me} />, '/channels/c-web');

  await user.click(await screen.findByRole('button', { name: 'Try again' }));

  expect(await screen.findByLabelText('Trap field')).toHaveValue('website');
});
