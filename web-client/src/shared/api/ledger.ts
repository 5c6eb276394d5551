import { queryOptions } from '@tanstack/react-query';
import { z } from 'zod';
import { getJson } from './http';

const lineSchema = z.object({
  channelId: z.string(),
  channelName: z.string(),
  kind: z.string(),
  day: z.string(),
  received: z.number(),
  processed: z.number(),
  waiting: z.number(),
  failed: z.number(),
  duplicates: z.number(),
});

export const ledgerSchema = z.object({ items: z.array(lineSchema), balanced: z.boolean() });

/** Days are inclusive at both ends. */
export type Span = { from: string; to: string };

export type Line = z.infer<typeof lineSchema>;
export type Ledger = z.infer<typeof ledgerSchema>;
type Figures = Pick<Line, 'received' | 'processed' | 'waiting' | 'failed' | 'duplicates'>;

const DAYS = 14;

/** The last fourteen days, oldest first, as the calendar of this device has them. */
export function lastDays(now: number): string[] {
  const today = new Date(now);
  return Array.from({ length: DAYS }, (_, place) =>
    dateOf(
      new Date(today.getFullYear(), today.getMonth(), today.getDate() - (DAYS - 1 - place), 12),
    ),
  );
}

function dateOf(date: Date) {
  const two = (value: number) => String(value).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}

/** How many contacts are unaccounted for; zero is the only good answer. */
export function gapOf({ received, processed, waiting, failed, duplicates }: Figures) {
  return received - processed - waiting - failed - duplicates;
}

/** Both must agree that nothing is missing: the service over all it knows, this client over what it shows. */
export function isBalanced(ledger: Ledger) {
  return ledger.balanced && ledger.items.every((line) => gapOf(line) === 0);
}

export function ledgerQuery({ from, to }: Span) {
  return queryOptions({
    queryKey: ['ledger', from, to],
    queryFn: ({ signal }) => getJson(`/api/ledger?from=${from}&to=${to}`, ledgerSchema, signal),
  });
}
