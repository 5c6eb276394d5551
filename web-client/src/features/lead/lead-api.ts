import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { z } from 'zod';
import { getJson, isProblem, maybe, sendJson } from '../../shared/api/http';
import {
  type Lead,
  type LostReason,
  leadQuery,
  leadSchema,
  type Stage,
} from '../../shared/api/leads';

const entrySchema = z.object({
  id: z.string(),
  at: z.string(),
  kind: z.enum([
    'received',
    'routed',
    'opened',
    'claimed',
    'refused',
    'passed',
    'reached',
    'not-reached',
    'note',
    'stage',
    'won',
    'lost',
    'withdrawn',
    'erased',
    'customer',
  ]),
  member: maybe(z.object({ memberId: z.string(), name: z.string(), initials: z.string() })),
  data: z.object({
    channelName: maybe(z.string()),
    rule: maybe(z.string()),
    because: maybe(z.string()),
    alerted: maybe(z.number()),
    marginMillis: maybe(z.number()),
    reason: maybe(z.string()),
    text: maybe(z.string()),
    kind: maybe(z.string()),
    from: maybe(z.string()),
    to: maybe(z.string()),
    valueCents: maybe(z.number()),
  }),
});

export const timelineSchema = z.object({ items: z.array(entrySchema) });

export const attemptsSchema = z.object({
  items: z.array(
    z.object({
      memberId: z.string(),
      name: z.string(),
      at: z.string(),
      outcome: z.enum(['won', 'refused']),
      marginMillis: maybe(z.number()),
    }),
  ),
});

export const attachmentsSchema = z.object({
  items: z.array(z.object({ id: z.string(), filename: z.string(), bytes: z.number() })),
});

export type Entry = z.infer<typeof entrySchema>;

export function timelineQuery(leadId: string) {
  return queryOptions({
    queryKey: [...leadQuery(leadId).queryKey, 'timeline'],
    queryFn: ({ signal }) => getJson(`/api/leads/${leadId}/timeline`, timelineSchema, signal),
  });
}

export function attemptsQuery(leadId: string) {
  return queryOptions({
    queryKey: [...leadQuery(leadId).queryKey, 'attempts'],
    queryFn: ({ signal }) => getJson(`/api/leads/${leadId}/attempts`, attemptsSchema, signal),
  });
}

/** Files are the intake's: it knows the lead as the contact it came from. */
export function attachmentsQuery(leadId: string) {
  return queryOptions({
    queryKey: ['attachments', leadId],
    queryFn: ({ signal }) =>
      getJson(`/api/contacts/${leadId}/attachments`, attachmentsSchema, signal),
    staleTime: 300_000,
  });
}

export type StageChange = { stage: Stage; valueCents?: number; lostReason?: LostReason };

/** Asks for the change on the version the user saw; who was overtaken is shown the lead as it is now. */
export function useStageChange(lead: Lead) {
  const client = useQueryClient();
  const { queryKey } = leadQuery(lead.id);
  return useMutation({
    mutationFn: (change: StageChange) =>
      sendJson(
        'POST',
        `/api/leads/${lead.id}/stage`,
        { ...change, version: lead.version },
        leadSchema,
      ),
    onSuccess: (changed) => {
      client.setQueryData(queryKey, changed);
      void client.invalidateQueries({ queryKey: timelineQuery(lead.id).queryKey });
      void client.invalidateQueries({ queryKey: ['leads', 'mine'] });
    },
    onError: (error) => {
      if (isProblem(error, 'stale-version')) void client.invalidateQueries({ queryKey });
    },
  });
}

export function useTouch(leadId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (kind: 'reached' | 'not-reached') =>
      sendJson('POST', `/api/leads/${leadId}/touches`, { kind }, z.unknown()),
    onSuccess: () => client.invalidateQueries({ queryKey: leadQuery(leadId).queryKey }),
  });
}

export function useNote(leadId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (text: string) =>
      sendJson('POST', `/api/leads/${leadId}/notes`, { text }, z.unknown()),
    onSuccess: () => client.invalidateQueries({ queryKey: timelineQuery(leadId).queryKey }),
  });
}
