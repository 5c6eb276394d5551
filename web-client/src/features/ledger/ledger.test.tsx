import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { delay, HttpResponse, http } from 'msw';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { ledger } from '../../../dev/fixture-intake';
import { gapOf, lastDays, ledgerSchema } from '../../shared/api/ledger';
import { gateway } from '../../shared/testing/gateway';
import { renderScreen } from '../../shared/testing/render-screen';
import { accountsOf, sumOf } from './book';
import { Ledger } from './ledger';
import { LedgerTable } from './ledger-table';

const open = () => renderScreen(<Ledger />, '/ledger');
const asked = vi.fn();
const answers = (body: object) =>
  gateway.use(
    http.get('/api/ledger', ({ request }) => {
      asked(new URL(request.url).search);
      return HttpResponse.json(body);
    }),
  );

beforeEach(() => {
  asked.mockClear();
  answers(ledger());
});

test('says that it is fetching', () => {
  gateway.use(http.get('/api/ledger', () => delay('infinite')));

  open();

  expect(screen.getByRole('status')).toHaveTextContent('Loading');
});

test('recovers when the admin tries again after a failure', async () => {
  gateway.use(
    http.get('/api/ledger', () => new HttpResponse(null, { status: 503 }), { once: true }),
  );
  open();

  await userEvent.click(await screen.findByRole('button', { name: 'Try again' }));

  expect(await screen.findByText(/The ledger balances/)).toBeVisible();
});

test('fourteen quiet days are said to be quiet', async () => {
  answers({ items: [], balanced: true });

  open();

  expect(await screen.findByText('Nothing came in')).toBeVisible();
});

test('asks for the last fourteen days, today included', async () => {
  open();
  await screen.findByText(/The ledger balances/);

  const days = lastDays(Date.now());
  expect(days).toHaveLength(14);
  expect(asked).toHaveBeenCalledWith(`?from=${days[0]}&to=${days[13]}`);
});

test('the sum is an equation, and failures lead to their channel’s tray', async () => {
  open();

  const sum = await screen.findByRole('region', { name: 'Total' });
  const { received, failed } = sumOf(ledgerSchema.parse(ledger()).items);
  expect(sum).toHaveTextContent(`received${received}processed`);
  expect(sum).toHaveTextContent(`failed+${failed}`);
  const [first] = screen.getAllByRole('link', { name: /Failed ones of Nettikone/ });
  expect(first).toHaveAttribute('href', '/failed?channel=c-mail');
});

test('a day that does not add up is marked, and the verdict is no longer good', async () => {
  answers(ledger(Date.now(), false));

  open();

  expect(await screen.findByRole('alert')).toHaveTextContent('does not balance');
  expect(screen.getAllByText('1 contact unaccounted for')).toHaveLength(1);
});

test('what the service calls balanced is still added up here', async () => {
  answers({ ...ledger(Date.now(), false), balanced: true });

  open();

  expect(await screen.findByRole('alert')).toHaveTextContent('does not balance');
});

describe('the table of a desktop', () => {
  const lines = ledgerSchema.parse(ledger(Date.now(), false)).items;

  test('has a row per channel, the busiest first, and a column per day', () => {
    renderScreen(<LedgerTable accounts={accountsOf(lines)} days={lastDays(Date.now())} />);

    const rows = screen.getAllByRole('row');
    expect(rows).toHaveLength(1 + 4 + 1);
    expect(within(rows[1] as HTMLElement).getByRole('rowheader')).toHaveTextContent('Kotisivut');
    expect(within(rows[1] as HTMLElement).getAllByRole('cell')).toHaveLength(15);
  });

  test('marks the gap in its cell', () => {
    renderScreen(<LedgerTable accounts={accountsOf(lines)} days={lastDays(Date.now())} />);

    const [cell] = screen.getAllByTitle('1 contact unaccounted for');
    expect(cell).toHaveAttribute('data-gap', 'true');
  });
});

test('what was counted twice is a gap as well', () => {
  expect(gapOf({ received: 3, processed: 3, waiting: 0, failed: 1, duplicates: 0 })).toBe(-1);
});

test('days follow the calendar over a change of month', () => {
  const days = lastDays(new Date(2026, 2, 3, 0, 30).getTime());

  expect(days[0]).toBe('2026-02-18');
  expect(days.at(-1)).toBe('2026-03-03');
});
