import { queryOptions } from '@tanstack/react-query';
import { z } from 'zod';
import { getJson, maybe } from '../../shared/api/http';
import type { Span } from './period';

/** As Java names them, in the order the week has here. */
export const WEEKDAYS = [
  'MONDAY',
  'TUESDAY',
  'WEDNESDAY',
  'THURSDAY',
  'FRIDAY',
  'SATURDAY',
  'SUNDAY',
] as const;

export const todaySchema = z.object({
  date: z.string(),
  received: z.number(),
  claimed: z.number(),
  waiting: z.number(),
  oldestWaitingSince: maybe(z.string()),
  won: z.number(),
  lost: z.number(),
});

export const arrivalsSchema = z.object({
  total: z.number(),
  outside: z.number(),
  outsideShare: maybe(z.number()),
  hours: z.array(z.object({ hour: z.number(), total: z.number(), outside: z.number() })).length(24),
  weekdays: z.array(z.object({ day: z.enum(WEEKDAYS), hours: z.array(z.number()).length(24) })),
});

export const speedSchema = z.object({
  leads: z.number(),
  claimed: z.number(),
  unclaimed: z.number(),
  medianSeconds: maybe(z.number()),
  p90Seconds: maybe(z.number()),
});

const locationFiguresSchema = z.object({
  locationId: z.string(),
  name: z.string(),
  leads: z.number(),
  claimed: z.number(),
  unclaimed: z.number(),
  won: z.number(),
  lost: z.number(),
  open: z.number(),
  hitRate: maybe(z.number()),
  low: maybe(z.number()),
  high: maybe(z.number()),
  medianSeconds: maybe(z.number()),
});

export const locationsSchema = z.object({ items: z.array(locationFiguresSchema) });

export type Arrivals = z.infer<typeof arrivalsSchema>;
export type LocationFigures = z.infer<typeof locationFiguresSchema>;

export const todayQuery = queryOptions({
  queryKey: ['stats', 'today'],
  queryFn: ({ signal }) => getJson('/api/stats/today', todaySchema, signal),
});

export function arrivalsQuery(span: Span) {
  return queryOptions({
    queryKey: ['stats', 'arrivals', span],
    queryFn: ({ signal }) => getJson(`/api/stats/arrivals?${search(span)}`, arrivalsSchema, signal),
  });
}

export function speedQuery(span: Span) {
  return queryOptions({
    queryKey: ['stats', 'speed', span],
    queryFn: ({ signal }) => getJson(`/api/stats/speed?${search(span)}`, speedSchema, signal),
  });
}

export function locationsQuery({ from, to }: Span) {
  return queryOptions({
    queryKey: ['stats', 'locations', { from, to }],
    queryFn: ({ signal }) =>
      getJson(`/api/stats/locations?${search({ from, to })}`, locationsSchema, signal),
  });
}

function search({ from, to, locationId }: Span) {
  return new URLSearchParams({ from, to, ...(locationId && { locationId }) });
}
