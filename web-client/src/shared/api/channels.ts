import { queryOptions } from '@tanstack/react-query';
import { z } from 'zod';
import { getJson, maybe } from './http';

/** In the order a company usually meets them. */
export const KINDS = [
  'website-form',
  'marketplace-mail',
  'polled-feed',
  'meta-lead-ads',
  'google-lead-forms',
  'linkedin-lead-forms',
  'tiktok-lead-ads',
  'adf',
  'webhook',
  'api',
  'file-import',
  'manual',
] as const;

export type Kind = (typeof KINDS)[number];

/** Kind and state stay open: a newer service may know more of them than this client. */
export const channelSchema = z.object({
  id: z.string(),
  kind: z.string(),
  name: z.string(),
  address: z.string(),
  url: z.string(),
  mailAddress: maybe(z.string()),
  state: z.string(),
  failure: maybe(z.string()),
  failingSince: maybe(z.string()),
  lastContactAt: maybe(z.string()),
  silentSince: maybe(z.string()),
  received: z.number(),
  processed: z.number(),
  waiting: z.number(),
  failed: z.number(),
  duplicates: z.number(),
});

export const channelsSchema = z.object({ items: z.array(channelSchema) });

export type Channel = z.infer<typeof channelSchema>;

export const channelsQuery = queryOptions({
  queryKey: ['channels'],
  queryFn: ({ signal }) => getJson('/api/channels', channelsSchema, signal),
});
