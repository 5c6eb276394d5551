import type { Column } from './imports-api';

export const TARGETS = [
  'name',
  'first_name',
  'last_name',
  'company',
  'title',
  'email',
  'phone',
  'street',
  'post_code',
  'town',
  'country',
  'subject',
  'message',
  'consent_contact',
  'consent_marketing',
  'submitted_at',
  'external_id',
  'language',
  'location',
  'attribute',
  'ignore',
] as const;

export type Target = (typeof TARGETS)[number];

/** A column whose guess is missing or unknown here is kept as an answer: nothing is dropped without being told. */
export function guessOf({ target }: Column): Target {
  return TARGETS.find((known) => known === target) ?? 'attribute';
}

/** Without one of these nobody could be called back. */
export function reachable(targets: Iterable<string>) {
  return [...targets].some((target) => target === 'phone' || target === 'email');
}
