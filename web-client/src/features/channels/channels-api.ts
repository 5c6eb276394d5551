import { useMutation, useQueryClient } from '@tanstack/react-query';
import { z } from 'zod';
import { channelDetailsSchema, channelQuery, channelsQuery } from '../../shared/api/channels';
import { type ChannelEntry, channelEntriesQuery, putChannel } from '../../shared/api/directory';
import { sendJson } from '../../shared/api/http';
import type { Settings } from './settings';

export const triedSchema = z.object({
  contacts: z.array(z.record(z.string(), z.unknown())),
  problems: z.array(z.object({ field: z.string().nullish(), detail: z.string() })),
});

export type Tried = z.infer<typeof triedSchema>;
export type Sample = { contentType: string; headers?: Record<string, string>; body: string };

/** The directory tells the intake by an event, so the channel's state follows a moment later. */
export function usePutChannel() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (entry: ChannelEntry) => putChannel(entry),
    onSuccess: () =>
      Promise.all([
        client.invalidateQueries({ queryKey: channelEntriesQuery.queryKey }),
        client.invalidateQueries({ queryKey: channelsQuery.queryKey }),
      ]),
  });
}

export function useConfigure(channelId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (settings: Settings) =>
      sendJson('PUT', `/api/channels/${channelId}/settings`, settings, channelDetailsSchema),
    onSuccess: (changed) => {
      client.setQueryData(channelQuery(channelId).queryKey, changed);
      client.setQueryData(channelsQuery.queryKey, (before) =>
        before
          ? { items: before.items.map((one) => (one.id === changed.id ? changed : one)) }
          : before,
      );
    },
  });
}

export function useTry(channelId: string) {
  return useMutation({
    mutationFn: (sample: Sample & { settings?: Settings }) =>
      sendJson('POST', `/api/channels/${channelId}/try`, sample, triedSchema),
  });
}
