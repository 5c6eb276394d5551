import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { HttpResponse, http } from 'msw';
import { beforeEach, expect, test, vi } from 'vitest';
import { channelEntries, channels, requestTypes } from '../../../dev/fixture-intake';
import { ADMIN } from '../../../dev/fixtures';
import { meSchema } from '../../shared/api/me';
import { gateway } from '../../shared/testing/gateway';
import { renderScreen } from '../../shared/testing/render-screen';
import { ChannelPage } from './channel-page';

const me = meSchema.parse(ADMIN);
const sent = vi.fn();
const NOTHING_SET = {
  mapping: {},
  allowedOrigins: [],
  set: { secrets: 0, verifyToken: false, pageTokens: [], imapPassword: false },
};
const feed = (change: object) =>
  channels().items.map((one) =>
    one.id === 'c-hook' ? { ...one, kind: 'polled-feed', ...change } : one,
  );

const one = (change: object) => feed(change).find((channel) => channel.id === 'c-hook');

beforeEach(() => {
  sent.mockClear();
  gateway.use(
    http.get('/api/channels', () => HttpResponse.json({ items: feed({ state: 'needs-secret' }) })),
    http.get('/api/channels/:id', () =>
      HttpResponse.json({ ...one({ state: 'needs-secret' }), settings: NOTHING_SET }),
    ),
    http.get('/api/directory/channels', () => HttpResponse.json(channelEntries())),
    http.get('/api/directory/request-types', () => HttpResponse.json(requestTypes())),
    http.put('/api/channels/:id/settings', async ({ request }) => {
      sent(await request.json());
      return HttpResponse.json({ ...one({ state: 'ready' }), settings: NOTHING_SET });
    }),
  );
});

test('a feed is set up by its address, its user and a password nobody sees', async () => {
  renderScreen(<ChannelPage id="c-hook" me={me} />, '/channels/c-hook');
  const settings = within(await screen.findByRole('region', { name: 'Settings' }));

  const url = 'https://services.mobile.de/lead-api/sellers/12345/events';
  await userEvent.type(settings.getByLabelText('Address of the feed'), url);
  await userEvent.type(settings.getByLabelText('User'), 'dealer');
  expect(settings.getByLabelText('Password of the feed')).toHaveAttribute('type', 'password');
  await userEvent.type(settings.getByLabelText('Password of the feed'), 'kept');
  await userEvent.click(settings.getByRole('button', { name: 'Save' }));

  expect(await settings.findByText('Saved')).toBeVisible();
  expect(sent).toHaveBeenCalledExactlyOnceWith({
    feed: { url, user: 'dealer' },
    secrets: ['kept'],
  });
});

test('a feed that fails tells why', async () => {
  const failing = feed({
    state: 'feed-failing',
    failure: 'feed-no-cursor',
    failingSince: '2026-03-02T12:00:00Z',
  });
  gateway.use(http.get('/api/channels', () => HttpResponse.json({ items: failing })));
  renderScreen(<ChannelPage id="c-hook" me={me} />, '/channels/c-hook');

  expect(await screen.findByText(/does not say where its next page begins, since/)).toBeVisible();
  expect(screen.getByText('Feed fails')).toBeVisible();
});
