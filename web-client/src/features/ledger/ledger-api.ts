import { queryOptions } from '@tanstack/react-query';
import { z } from 'zod';
import { getJson } from '../../shared/api/http';

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

export function ledgerQuery({ from, to }: Span) {
  return queryOptions({
    queryKey: ['ledger', from, to],
    queryFn: ({ signal }) => getJson(`/api/ledger?from=${from}&to=${to}`, ledgerSchema, signal),
  });
}
