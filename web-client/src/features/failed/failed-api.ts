import {
  infiniteQueryOptions,
  queryOptions,
  useMutation,
  useQueryClient,
} from '@tanstack/react-query';
import { z } from 'zod';
import { channelsQuery } from '../../shared/api/channels';
import { getJson, maybe, sendJson } from '../../shared/api/http';

const itemSchema = z.object({
  id: z.string(),
  channelId: z.string(),
  channelName: z.string(),
  externalId: z.string(),
  reason: z.string(),
  receivedAt: z.string(),
});

export const failedSchema = z.object({
  items: z.array(itemSchema),
  total: maybe(z.number()),
  next: maybe(z.string()),
});

const textSchema = z.object({ id: z.string(), text: z.string() });
const outcomeSchema = z.object({ outcome: z.string() });
const replayedSchema = z.object({
  understood: z.number(),
  fetching: z.number(),
  stillUnreadable: z.number(),
});

export type Failed = z.infer<typeof itemSchema>;
export type Fix = Partial<
  Record<'name' | 'phone' | 'email' | 'message' | 'requestType' | 'locationId', string>
>;

const ALL = ['failed'];

export const failedQuery = infiniteQueryOptions({
  queryKey: [...ALL, 'list'],
  initialPageParam: '',
  queryFn: ({ pageParam, signal }) => {
    const search = new URLSearchParams({ limit: '500', ...(pageParam && { after: pageParam }) });
    return getJson(`/api/contacts/failed?${search}`, failedSchema, signal);
  },
  getNextPageParam: (last) => last.next,
});

export function failedTextQuery(id: string) {
  return queryOptions({
    queryKey: [...ALL, 'text', id],
    queryFn: ({ signal }) => getJson(`/api/contacts/failed/${id}`, textSchema, signal),
  });
}

/** What left the tray counts elsewhere from then on. */
function useTrayChanged() {
  const client = useQueryClient();
  return () => {
    void client.invalidateQueries({ queryKey: [...ALL, 'list'] });
    void client.invalidateQueries({ queryKey: channelsQuery.queryKey });
    void client.invalidateQueries({ queryKey: ['ledger'] });
  };
}

export function useReplay(id: string) {
  const onSuccess = useTrayChanged();
  return useMutation({
    mutationFn: () => sendJson('POST', `/api/contacts/failed/${id}/replay`, {}, outcomeSchema),
    onSuccess,
  });
}

export function useReplayAll(channelId: string | undefined) {
  const onSuccess = useTrayChanged();
  return useMutation({
    mutationFn: () =>
      sendJson(
        'POST',
        '/api/contacts/failed/replay',
        channelId ? { channelId } : {},
        replayedSchema,
      ),
    onSuccess,
  });
}

export function useFix(id: string) {
  const onSuccess = useTrayChanged();
  return useMutation({
    mutationFn: (fix: Fix) => sendJson('PUT', `/api/contacts/failed/${id}`, fix, outcomeSchema),
    onSuccess,
  });
}
