import { queryOptions } from '@tanstack/react-query';
import { z } from 'zod';
import { getJson, maybe, sendJson } from './http';

export const languageSchema = z.enum(['fi', 'sv', 'en']);

const locationSchema = z.object({
  id: z.string(),
  name: z.string(),
  city: maybe(z.string()),
  timeZone: z.string(),
});

export const meSchema = z.object({
  memberId: z.string(),
  tenantId: z.string(),
  tenantName: z.string(),
  name: z.string(),
  language: languageSchema,
  tenantAdmin: z.boolean(),
  adminLocationIds: z.array(z.string()),
  locations: z.array(locationSchema),
  session: z.enum(['full', 'quick-link']),
  leadId: maybe(z.string()),
});

export type Me = z.infer<typeof meSchema>;
export type Language = z.infer<typeof languageSchema>;

export const meQuery = queryOptions({
  queryKey: ['me'],
  queryFn: ({ signal }) => getJson('/api/me', meSchema, signal),
  staleTime: 60_000,
});

export function changeLanguage(language: Language) {
  return sendJson('PATCH', '/api/me', { language }, z.unknown());
}

export function isAdmin(me: Me) {
  return me.tenantAdmin || me.adminLocationIds.length > 0;
}

export function administers(me: Me, locationId: string) {
  return me.tenantAdmin || me.adminLocationIds.includes(locationId);
}
