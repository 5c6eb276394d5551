import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { HttpResponse, http } from 'msw';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { ATTEMPTS, timeline } from '../../../dev/fixture-story';
import { ADMIN, lead as leadOf, ME } from '../../../dev/fixtures';
import { leadSchema } from '../../shared/api/leads';
import { meSchema } from '../../shared/api/me';
import { gateway } from '../../shared/testing/gateway';
import { renderScreen } from '../../shared/testing/render-screen';
import { LeadPage } from './lead-page';
import { phoneWords } from './phone-words';
import { centsOf } from './won-sheet';

const lead = leadSchema.parse(leadOf('m-2'));
const seller = meSchema.parse(ME);
const admin = meSchema.parse(ADMIN);
const open = (me = seller) => renderScreen(<LeadPage lead={lead} me={me} canLeave />);
const sent = vi.fn();

/** Answers the write and remembers what was asked. */
function accepts(path: string, answer: () => Response) {
  gateway.use(
    http.post(`/api/leads/m-2/${path}`, async ({ request }) => {
      sent(await request.json());
      return answer() as HttpResponse<string>;
    }),
  );
}

beforeEach(() => {
  sent.mockClear();
  gateway.use(
    http.get('/api/leads/m-2/timeline', () => HttpResponse.json(timeline())),
    http.get('/api/contacts/m-2/attachments', () => HttpResponse.json({ items: [] })),
    http.get('/api/leads/m-2/attempts', () => HttpResponse.json(ATTEMPTS)),
  );
});

test('tells the story of the lead, newest on top', async () => {
  open();

  const story = await screen.findByRole('region', { name: 'Timeline' });
  const entries = await within(story).findAllByRole('listitem');
  expect(entries[0]).toHaveTextContent('Note by Mikko Esimerkki');
  expect(entries[1]).toHaveTextContent('New → Call');
  expect(entries.at(-2)).toHaveTextContent('The customer chose the location');
  expect(entries.at(-1)).toHaveTextContent('Arrived by Verkkosivun lomake');
});

test('the timeline recovers when the user tries again', async () => {
  gateway.use(
    http.get('/api/leads/m-2/timeline', () => new HttpResponse(null, { status: 503 }), {
      once: true,
    }),
  );
  open();

  await userEvent.click(await screen.findByRole('button', { name: 'Try again' }));

  expect(await screen.findByText('Note by Mikko Esimerkki')).toBeVisible();
});

test('after the call the seller says whether somebody answered', async () => {
  accepts('touches', () => new HttpResponse(null, { status: 201 }));
  open();

  await userEvent.click(screen.getByRole('link', { name: 'Call 040 000 1234' }));
  await userEvent.click(screen.getByRole('button', { name: 'Not reached' }));

  expect(await screen.findByText(/The lead stays with you/)).toBeVisible();
  expect(sent).toHaveBeenCalledWith({ kind: 'not-reached' });
});

describe('moving along the pipeline', () => {
  test('asks for the version that was seen', async () => {
    accepts('stage', () => HttpResponse.json({ ...leadOf('m-2'), stage: 'offer', version: 2 }));
    open();

    await userEvent.click(screen.getByRole('button', { name: 'Move to: Offer' }));

    await waitFor(() => expect(sent).toHaveBeenCalledWith({ stage: 'offer', version: 1 }));
  });

  test('a deal may tell its value', async () => {
    accepts('stage', () => HttpResponse.json({ ...leadOf('m-2'), stage: 'won', version: 2 }));
    open();

    await userEvent.click(screen.getByRole('button', { name: 'Move to: Deal' }));
    await userEvent.type(screen.getByLabelText('Value of the deal, €'), 'paljon');
    await userEvent.click(screen.getByRole('button', { name: 'Save the deal' }));
    expect(screen.getByText(/Write the value as a number/)).toBeVisible();
    await userEvent.clear(screen.getByLabelText('Value of the deal, €'));
    await userEvent.type(screen.getByLabelText('Value of the deal, €'), '1 840,50{Enter}');

    await waitFor(() =>
      expect(sent).toHaveBeenCalledWith({ stage: 'won', valueCents: 184_050, version: 1 }),
    );
  });

  test('no deal needs a reason', async () => {
    accepts('stage', () => HttpResponse.json({ ...leadOf('m-2'), stage: 'lost', version: 2 }));
    open();

    await userEvent.click(screen.getByRole('button', { name: 'Move to: No deal' }));
    await userEvent.click(screen.getByRole('button', { name: 'Price' }));

    await waitFor(() =>
      expect(sent).toHaveBeenCalledWith({ stage: 'lost', lostReason: 'price', version: 1 }),
    );
  });

  test('who was overtaken is told so', async () => {
    const stale = { type: 'urn:koppi:problem:stale-version', title: 'Stale', status: 409 };
    accepts('stage', () => HttpResponse.json(stale, { status: 409 }));
    open();

    await userEvent.click(screen.getByRole('button', { name: 'Move to: Offer' }));

    expect(await screen.findByRole('alert')).toHaveTextContent('Somebody changed this lead');
  });
});

describe('what came with the contact', () => {
  const FILES = {
    items: [
      { id: 'a-1', filename: 'parveke.jpg', contentType: 'image/jpeg', bytes: 2_418_000 },
      { id: 'a-2', filename: 'mitat.txt', contentType: 'text/plain', bytes: 640 },
    ],
  };

  test('is listed with its size, and downloaded', async () => {
    gateway.use(http.get('/api/contacts/m-2/attachments', () => HttpResponse.json(FILES)));
    open();

    const list = within(await screen.findByRole('region', { name: 'Attachments' }));
    expect(list.getByRole('link', { name: 'Download parveke.jpg, 2.4 MB' })).toHaveAttribute(
      'href',
      '/api/contacts/m-2/attachments/a-1',
    );
    expect(list.getByRole('link', { name: 'Download mitat.txt, 1 kB' })).toHaveAttribute(
      'download',
    );
  });

  test('is not spoken of when there is nothing, or the lead is from before', async () => {
    gateway.use(
      http.get('/api/contacts/m-2/attachments', () => new HttpResponse(null, { status: 404 })),
    );
    open();

    await screen.findByText('Note by Mikko Esimerkki');
    expect(screen.queryByRole('region', { name: 'Attachments' })).toBeNull();
  });

  test('that could not be fetched is said, and tried again', async () => {
    gateway.use(
      http.get('/api/contacts/m-2/attachments', () => new HttpResponse(null, { status: 503 }), {
        once: true,
      }),
      http.get('/api/contacts/m-2/attachments', () => HttpResponse.json(FILES)),
    );
    open();

    await screen.findByText('The attachments could not be fetched.');
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));

    expect(await screen.findByRole('link', { name: /parveke.jpg/ })).toBeVisible();
  });
});

test('N begins a note, and a saved note leaves the field empty', async () => {
  accepts('notes', () => new HttpResponse(null, { status: 201 }));
  open();

  await userEvent.keyboard('n');
  await userEvent.keyboard('Calls back on Monday');
  await userEvent.click(screen.getByRole('button', { name: 'Add note' }));

  await waitFor(() => expect(screen.getByLabelText('Note')).toHaveValue(''));
  expect(sent).toHaveBeenCalledWith({ text: 'Calls back on Monday' });
});

test('only an admin of the location sees the race', async () => {
  const { unmount } = open();
  await screen.findByText('Note by Mikko Esimerkki');
  expect(screen.queryByRole('region', { name: 'The race' })).toBeNull();
  unmount();

  open(admin);

  const race = await screen.findByRole('region', { name: 'The race' });
  expect(await within(race).findByText('0.4 s too late')).toBeVisible();
});

test.each([
  ['', undefined],
  ['1250', 125_000],
  ['12 500,5 €', 1_250_050],
  ['-5', null],
  ['1.234.567', null],
])('the value "%s" is %s cents', (text, cents) => {
  expect(centsOf(text)).toBe(cents);
});

test.each([
  ['+358400001234', '040 000 1234'],
  ['+46701234567', '+46 70 123 4567'],
])('the number %s is written %s', (number, words) => {
  expect(phoneWords(number)).toBe(words);
});
