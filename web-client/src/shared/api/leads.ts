import { queryOptions } from '@tanstack/react-query';
import { z } from 'zod';
import { getJson, maybe, sendJson } from './http';

/** The steps a member moves a lead along. */
export const STAGES = ['new', 'call', 'offer', 'won', 'lost'] as const;
/** Nobody moves a lead to `withdrawn`: whoever brought it took it back before anybody caught it. */
export const ALL_STAGES = [...STAGES, 'withdrawn'] as const;
export const LOST_REASONS = ['price', 'competitor', 'not-reachable', 'no-need', 'other'] as const;
export const PASS_REASONS = ['busy', 'not-mine', 'other'] as const;

const stageSchema = z.enum(ALL_STAGES);
const personSchema = z.object({ memberId: z.string(), name: z.string(), initials: z.string() });
const ownerSchema = personSchema.extend({ locationName: maybe(z.string()) });
const namesSchema = z.object({ fi: z.string(), sv: z.string(), en: z.string() });

export const cardSchema = z.object({
  id: z.string(),
  locationId: z.string(),
  locationName: z.string(),
  requestType: z.object({ id: z.string(), key: z.string(), names: namesSchema }),
  subject: maybe(z.string()),
  excerpt: maybe(z.string()),
  source: z.string(),
  channelName: z.string(),
  receivedAt: z.string(),
  openedAt: z.string(),
  stage: stageSchema,
  round: z.number(),
  claimedAt: maybe(z.string()),
  /** `locationName` is told where the owner is of another location than the lead. */
  owner: maybe(ownerSchema),
  passedByMe: maybe(z.boolean()),
  /** When the customer wants a call: from, at the latest to. */
  callback: maybe(z.object({ from: z.string(), to: maybe(z.string()) })),
  test: z.boolean(),
  version: z.number(),
});

export const leadSchema = cardSchema.extend({
  view: z.enum(['offer', 'taken', 'full']),
  canClaim: z.boolean(),
  alerted: maybe(z.number()),
  margin: maybe(z.object({ millis: z.number(), refusedAt: z.string() })),
  customer: maybe(
    z.object({ name: maybe(z.string()), phone: maybe(z.string()), email: maybe(z.string()) }),
  ),
  message: maybe(z.string()),
  answers: maybe(z.record(z.string(), z.string())),
  previousLeads: maybe(
    z.array(
      z.object({
        id: z.string(),
        receivedAt: z.string(),
        stage: stageSchema,
        subject: maybe(z.string()),
      }),
    ),
  ),
  valueCents: maybe(z.number()),
  lostReason: maybe(z.enum(LOST_REASONS)),
});

export const pageSchema = z.object({ items: z.array(cardSchema), total: maybe(z.number()) });

/** The body of `409 lead-taken`. */
export const takenSchema = z.object({
  winner: ownerSchema,
  marginMillis: z.number(),
  claimedAt: z.string(),
  nextFreeLeadId: maybe(z.string()),
});

export type Stage = z.infer<typeof stageSchema>;
export type Step = (typeof STAGES)[number];
export type LostReason = (typeof LOST_REASONS)[number];
export type PassReason = (typeof PASS_REASONS)[number];
export type LeadCard = z.infer<typeof cardSchema>;
export type Lead = z.infer<typeof leadSchema>;
export type Taken = z.infer<typeof takenSchema>;

export const freeQuery = queryOptions({
  queryKey: ['leads', 'free'],
  queryFn: ({ signal }) => getJson('/api/leads?view=free&limit=500', pageSchema, signal),
});

export const mineQuery = queryOptions({
  queryKey: ['leads', 'mine'],
  queryFn: ({ signal }) => getJson('/api/leads?view=mine&limit=500', pageSchema, signal),
});

export function leadQuery(id: string) {
  return queryOptions({
    queryKey: ['leads', 'one', id],
    queryFn: ({ signal }) => getJson(`/api/leads/${id}`, leadSchema, signal),
  });
}

export function claim(id: string) {
  return sendJson('POST', `/api/leads/${id}/claim`, {}, leadSchema);
}

export function pass(id: string, reason: PassReason) {
  return sendJson('POST', `/api/leads/${id}/pass`, { reason }, z.unknown());
}
