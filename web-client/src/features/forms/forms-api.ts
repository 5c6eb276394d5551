import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { z } from 'zod';
import { channelQuery } from '../../shared/api/channels';
import { getJson, maybe, sendForText, sendJson, withoutNulls } from '../../shared/api/http';
import type { Language } from '../../shared/api/me';
import { type Definition, definitionSchema } from './definition';
import { canonical } from './draft';

const definition = z.preprocess(withoutNulls, definitionSchema).transform(canonical);

const versionSchema = z.object({
  version: z.number(),
  publishedAt: z.string(),
  publishedBy: maybe(z.string()),
});

export const formSchema = z.object({
  draft: maybe(definition),
  published: maybe(versionSchema.extend({ definition })),
  hostedUrl: z.string(),
  script: z.string(),
});

export const versionsSchema = z.object({ items: z.array(versionSchema) });
export const oneVersionSchema = versionSchema.extend({ definition });

export type Form = z.infer<typeof formSchema>;
export type Version = z.infer<typeof versionSchema>;

export function formQuery(channelId: string) {
  return queryOptions({
    queryKey: ['forms', channelId],
    queryFn: ({ signal }) => getJson(`/api/channels/${channelId}/form`, formSchema, signal),
  });
}

export function versionsQuery(channelId: string) {
  return queryOptions({
    queryKey: ['forms', channelId, 'versions'],
    queryFn: ({ signal }) =>
      getJson(`/api/channels/${channelId}/form/versions`, versionsSchema, signal),
  });
}

export function versionQuery(channelId: string, version: number) {
  return queryOptions({
    queryKey: ['forms', channelId, 'versions', version],
    queryFn: ({ signal }) =>
      getJson(`/api/channels/${channelId}/form/versions/${version}`, oneVersionSchema, signal),
    staleTime: Number.POSITIVE_INFINITY,
  });
}

/** The page as the service would serve it; a form that it refuses has none. */
export function previewQuery(channelId: string, definitionJson: string, language: Language) {
  const path = `/api/channels/${channelId}/form/preview?language=${language}`;
  return queryOptions({
    queryKey: ['form-preview', channelId, language, definitionJson],
    queryFn: ({ signal }) => sendForText(path, JSON.parse(definitionJson), signal),
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 60_000,
  });
}

export function useSaveDraft(channelId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (wanted: Definition) =>
      sendJson('PUT', `/api/channels/${channelId}/form`, wanted, formSchema),
    onSuccess: (form) => client.setQueryData(formQuery(channelId).queryKey, form),
  });
}

/** What is to be published is kept first: the service publishes the draft it has. */
export function usePublish(channelId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async (wanted: Definition) => {
      const path = `/api/channels/${channelId}/form`;
      const form = await sendJson('PUT', path, wanted, formSchema);
      client.setQueryData(formQuery(channelId).queryKey, form);
      return sendJson('POST', `${path}/publish`, {}, z.object({ version: z.number() }));
    },
    onSuccess: () => client.invalidateQueries({ queryKey: formQuery(channelId).queryKey }),
  });
}

/** Sealed by the service; what is set is never read back. */
export function useCaptchaSecret(channelId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (captchaSecret: string) =>
      sendJson('PUT', `/api/channels/${channelId}/settings`, { captchaSecret }, z.unknown()),
    onSuccess: () => client.invalidateQueries({ queryKey: channelQuery(channelId).queryKey }),
  });
}
