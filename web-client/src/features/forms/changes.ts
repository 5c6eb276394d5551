import { type Definition, type Field, same } from './definition';

/** Parts of the form that are told by their name, and parts of a field. */
export const PARTS = [
  'languages',
  'title',
  'intro',
  'button',
  'thanks',
  'accent',
  'requestType',
  'captcha',
  'minSeconds',
] as const;

export const ASPECTS = [
  'kind',
  'role',
  'label',
  'hint',
  'required',
  'options',
  'purpose',
  'showWhen',
  'maxFiles',
] as const;

export type Part = (typeof PARTS)[number];
export type Aspect = (typeof ASPECTS)[number];

/** One difference between what is published and what would be, as an admin counts them. */
export type Change =
  | { what: 'added' | 'removed'; field: Field }
  | { what: 'changed'; field: Field; aspects: Aspect[] }
  | { what: 'moved' }
  | { what: 'part'; part: Part };

/** Fields are the same when their keys are: the key is what their answers are filed under. */
export function changesOf(before: Definition, after: Definition): Change[] {
  const earlier = new Map(before.fields.map((field) => [field.key, field]));
  const later = new Set(after.fields.map((field) => field.key));
  const kept = (fields: Field[]) =>
    fields.map((field) => field.key).filter((key) => earlier.has(key) && later.has(key));
  return [
    ...PARTS.filter((part) => !same(before[part], after[part])).map(
      (part) => ({ what: 'part', part }) as const,
    ),
    ...after.fields.flatMap((field) => fieldChange(earlier.get(field.key), field)),
    ...before.fields
      .filter((field) => !later.has(field.key))
      .map((field) => ({ what: 'removed', field }) as const),
    ...(same(kept(before.fields), kept(after.fields)) ? [] : [{ what: 'moved' } as const]),
  ];
}

function fieldChange(before: Field | undefined, field: Field): Change[] {
  if (!before) return [{ what: 'added', field }];
  const aspects = ASPECTS.filter((aspect) => !same(before[aspect], field[aspect]));
  return aspects.length > 0 ? [{ what: 'changed', field, aspects }] : [];
}

/** A consent's words have changed: from the publishing on, customers agree to the new ones. */
export function rewordsConsent(change: Change) {
  return (
    change.what === 'changed' &&
    change.field.kind === 'consent' &&
    (change.aspects.includes('label') || change.aspects.includes('purpose'))
  );
}
