import { queryOptions } from '@tanstack/react-query';
import { z } from 'zod';
import { getJson, maybe, withoutNulls } from './http';

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

const textListSchema = maybe(z.array(z.string()));

/** The open settings by the names they are written under; of what is secret only that it is set. */
const settingsSchema = z.object({
  mapping: maybe(z.record(z.string(), z.unknown())),
  allowedOrigins: textListSchema,
  honeypot: maybe(z.string()),
  timestampField: maybe(z.string()),
  minSeconds: maybe(z.number()),
  webhook: maybe(z.looseObject({ preset: maybe(z.string()), expression: maybe(z.string()) })),
  portal: maybe(z.record(z.string(), z.unknown())),
  imap: maybe(z.record(z.string(), z.unknown())),
  feed: maybe(z.object({ url: z.string(), user: z.string() })),
  set: z.object({
    secrets: z.number(),
    verifyToken: z.boolean(),
    pageTokens: z.array(z.string()),
    imapPassword: z.boolean(),
    captchaSecret: maybe(z.boolean()),
  }),
});

export const channelDetailsSchema = channelSchema.extend({
  settings: z.preprocess(withoutNulls, settingsSchema),
});

export type StoredSettings = z.infer<typeof settingsSchema>;
export type ChannelDetails = z.infer<typeof channelDetailsSchema>;

export const channelsSchema = z.object({ items: z.array(channelSchema) });

export type Channel = z.infer<typeof channelSchema>;

export const channelsQuery = queryOptions({
  queryKey: ['channels'],
  queryFn: ({ signal }) => getJson('/api/channels', channelsSchema, signal),
});

export function channelQuery(id: string) {
  return queryOptions({
    queryKey: [...channelsQuery.queryKey, id],
    queryFn: ({ signal }) => getJson(`/api/channels/${id}`, channelDetailsSchema, signal),
  });
}
