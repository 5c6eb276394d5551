import { queryOptions } from '@tanstack/react-query';
import { z } from 'zod';
import { getJson, maybe, sendJson } from './http';

const namesSchema = z.object({ fi: z.string(), sv: z.string(), en: z.string() });

export const requestTypesSchema = z.object({
  items: z.array(
    z.object({ id: z.string(), key: z.string(), names: namesSchema, active: z.boolean() }),
  ),
});

/** A channel as the directory knows it: what it is called and where its contacts go by default. */
export const entrySchema = z.object({
  id: z.string(),
  kind: z.string(),
  name: z.string(),
  defaultLocationId: maybe(z.string()),
  defaultRequestTypeId: maybe(z.string()),
  active: z.boolean(),
});

export const entriesSchema = z.object({ items: z.array(entrySchema) });

export type RequestType = z.infer<typeof requestTypesSchema>['items'][number];
export type ChannelEntry = z.infer<typeof entrySchema>;

export const requestTypesQuery = queryOptions({
  queryKey: ['directory', 'request-types'],
  queryFn: ({ signal }) => getJson('/api/directory/request-types', requestTypesSchema, signal),
  staleTime: 60_000,
});

export const channelEntriesQuery = queryOptions({
  queryKey: ['directory', 'channels'],
  queryFn: ({ signal }) => getJson('/api/directory/channels', entriesSchema, signal),
});

/** The caller chooses the id, so a second try after a broken connection makes no second channel. */
export function putChannel({ id, ...entry }: ChannelEntry) {
  return sendJson('PUT', `/api/directory/channels/${id}`, entry, z.unknown());
}
