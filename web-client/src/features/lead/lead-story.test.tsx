import { screen, within } from '@testing-library/react';
import { HttpResponse, http } from 'msw';
import { beforeEach, expect, test } from 'vitest';
import { lead as leadOf, ME } from '../../../dev/fixtures';
import { leadSchema } from '../../shared/api/leads';
import { meSchema } from '../../shared/api/me';
import { gateway } from '../../shared/testing/gateway';
import { renderScreen } from '../../shared/testing/render-screen';
import { LeadPage } from './lead-page';

const seller = meSchema.parse(ME);
const MINUTE = 60_000;
const soon = (minutes: number) => new Date(Date.now() + minutes * MINUTE).toISOString();

function open(change: object = {}) {
  const lead = leadSchema.parse({ ...leadOf('m-2'), ...change });
  return renderScreen(<LeadPage lead={lead} me={seller} canLeave />);
}

beforeEach(() => {
  gateway.use(
    http.get('/api/contacts/m-2/attachments', () => HttpResponse.json({ items: [] })),
    http.get('/api/leads/m-2/timeline', () => HttpResponse.json({ items: [] })),
  );
});

test.each([
  ['withdrawn', { reason: 'import-undone' }, 'Withdrawn: its import was undone'],
  ['erased', {}, 'Personal data erased'],
  ['customer', { kind: 'already-called' }, 'The customer says: I have been called already'],
  ['customer', { kind: 'no-longer-needed' }, 'The customer says: no need any more'],
  ['customer', { kind: 'call-wished' }, 'The customer wants a call'],
  ['customer', { kind: 'something-new' }, 'The customer got in touch again'],
])('the timeline has words for %s %j', async (kind, data, words) => {
  const entry = { id: 'e1', at: '2026-03-02T12:00:00Z', kind, data };
  gateway.use(http.get('/api/leads/m-2/timeline', () => HttpResponse.json({ items: [entry] })));

  open();

  const story = await screen.findByRole('region', { name: 'Timeline' });
  expect(await within(story).findByText(words)).toBeVisible();
});

test('a lead that was withdrawn is nobody’s to move', async () => {
  open({ stage: 'withdrawn' });

  expect(screen.getByText(/Withdrawn: it came in by mistake/)).toBeVisible();
  expect(screen.queryByRole('button', { name: /Move to/ })).toBeNull();
});

test.each([
  ['a time to come', { from: soon(1), to: soon(2) }, /^Wants a call .*\d:\d\d/],
  ['at once', { from: soon(-1) }, /^Wants a call now$/],
  ['a time that has passed', { from: soon(-3), to: soon(-1) }, /^Wants a call .*\d:\d\d/],
])('the customer’s wish for a call is shown: %s', (_, callback, words) => {
  open({ callback });

  expect(screen.getByText(words)).toBeVisible();
});
