import { type QueryClient, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { z } from 'zod';
import { channelsQuery } from '../../shared/api/channels';
import { getJson, maybe, sendFile, sendJson } from '../../shared/api/http';

const columnSchema = z.object({
  index: z.number(),
  header: z.string(),
  target: maybe(z.string()),
});

/** Columns and preview belong to a draft, the counts to what runs or ran. */
const importSchema = z.object({
  id: z.string(),
  filename: z.string(),
  state: z.string(),
  problem: maybe(z.string()),
  rows: z.number(),
  encoding: maybe(z.string()),
  separator: maybe(z.string()),
  columns: maybe(z.array(columnSchema)),
  preview: maybe(z.array(z.array(z.string().nullable()))),
  event: maybe(z.string()),
  createdAt: maybe(z.string()),
  taken: maybe(z.number()),
  duplicates: maybe(z.number()),
  failed: maybe(z.number()),
  undone: maybe(z.number()),
  keptByUndo: maybe(z.number()),
});

export const importsSchema = z.object({ items: z.array(importSchema) });

const rowsSchema = z.object({
  items: z.array(z.object({ row: z.number(), outcome: z.string(), problem: maybe(z.string()) })),
  next: maybe(z.union([z.string(), z.number()])),
});

export type Import = z.infer<typeof importSchema>;
export type Column = z.infer<typeof columnSchema>;
export type Upload = { channelId: string; file: File; event: string };
/** What is left out stays as the upload read it. */
export type Start = {
  columns?: Record<string, string>;
  requestType?: string;
  locationId?: string;
  consent?: { contact?: boolean; marketing?: boolean };
};

export const importsQuery = queryOptions({
  queryKey: ['imports', 'list'],
  queryFn: ({ signal }) => getJson('/api/imports', importsSchema, signal),
});

export function importQuery(id: string) {
  return queryOptions({
    queryKey: ['imports', 'one', id],
    queryFn: ({ signal }) => getJson(`/api/imports/${id}`, importSchema, signal),
  });
}

/** One page of failed rows; `after` is the `next` of the page before. */
export function failedRows(id: string, after: string, signal: AbortSignal) {
  const search = new URLSearchParams({ outcome: 'failed', ...(after && { after }) });
  return getJson(`/api/imports/${id}/rows?${search}`, rowsSchema, signal);
}

export function useUpload() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ channelId, file, event }: Upload) => {
      const search = new URLSearchParams({
        channelId,
        filename: file.name,
        ...(event && { event }),
      });
      return sendFile(`/api/imports?${search}`, file, importSchema);
    },
    onSuccess: (draft) => {
      client.setQueryData(importQuery(draft.id).queryKey, draft);
      void client.invalidateQueries({ queryKey: importsQuery.queryKey });
    },
  });
}

export function useStart(id: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (start: Start) => sendJson('POST', `/api/imports/${id}/start`, start, z.unknown()),
    onSuccess: () => refresh(client, id),
  });
}

export function useUndo(id: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: () => sendJson('POST', `/api/imports/${id}/undo`, {}, z.unknown()),
    onSuccess: () => refresh(client, id),
  });
}

function refresh(client: QueryClient, id: string) {
  return Promise.all([
    client.invalidateQueries({ queryKey: importQuery(id).queryKey }),
    client.invalidateQueries({ queryKey: importsQuery.queryKey }),
    client.invalidateQueries({ queryKey: channelsQuery.queryKey }),
  ]);
}
