import { type FieldKind, hasOptions, LONGEST, type Text } from './definition';
import type { Draft, DraftField, DraftOption } from './draft';

/** A word that may name a posted field: `Puhelin kotiin` becomes `puhelin_kotiin`. */
export function keyOf(label: string) {
  return label
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '_')
    .replace(/^[^a-z]+/, '')
    .slice(0, LONGEST.key)
    .replace(/_+$/, '');
}

export function freeKey(wish: string, taken: readonly string[]) {
  if (!taken.includes(wish)) return wish;
  for (let nth = 2; ; nth++) {
    const key = `${wish.slice(0, LONGEST.key - 3)}_${nth}`;
    if (!taken.includes(key)) return key;
  }
}

export function newField(draft: Draft, kind: FieldKind): DraftField {
  const taken = draft.fields.map((field) => field.key);
  return {
    uid: crypto.randomUUID(),
    coined: true,
    key: freeKey(keyOf(kind), taken),
    kind,
    label: {},
    options: hasOptions(kind) ? [newOption([]), newOption(['1'])] : [],
    ...(kind === 'consent' && { purpose: 'contact' }),
    ...(kind === 'file' && { maxFiles: 3 }),
  };
}

export function newOption(taken: readonly string[]): DraftOption {
  return { uid: crypto.randomUUID(), coined: true, value: freeValue(taken), label: {} };
}

function freeValue(taken: readonly string[]) {
  let nth = taken.length + 1;
  while (taken.includes(String(nth))) nth++;
  return String(nth);
}

/** Puts the changed field in its place; who waits for it goes on waiting for it by its new name. */
export function changeField(draft: Draft, changed: DraftField): Draft {
  const before = draft.fields.find((field) => field.uid === changed.uid);
  if (!before) return draft;
  const after = coin(draft, changed);
  return {
    ...draft,
    fields: draft.fields.map((field) =>
      field.uid === after.uid ? after : follow(field, before, after),
    ),
  };
}

/**
 * A key or value nobody has seen yet is named after the label in the form's first language: the value is what people read in
 * the lead, so it is the words themselves.
 */
function coin(draft: Draft, field: DraftField): DraftField {
  const [first] = draft.languages;
  const wordsOf = (label: Text) => (first && label[first]?.trim()) ?? '';
  const others = draft.fields.filter((one) => one.uid !== field.uid).map((one) => one.key);
  const options = field.options.map((option) => {
    const wish = option.coined ? wordsOf(option.label).slice(0, LONGEST.value).trim() : '';
    const taken = field.options.filter((one) => one !== option).map((one) => one.value);
    return wish && !taken.includes(wish) ? { ...option, value: wish } : option;
  });
  const wish = field.coined ? keyOf(wordsOf(field.label)) : '';
  return { ...field, options, ...(wish && { key: freeKey(wish, others) }) };
}

function follow(field: DraftField, before: DraftField, after: DraftField): DraftField {
  if (field.showWhen?.field !== before.key) return field;
  const renamed = (value: string) => {
    const uid = before.options.find((option) => option.value === value)?.uid;
    return after.options.find((option) => option.uid === uid)?.value ?? value;
  };
  return { ...field, showWhen: { field: after.key, is: field.showWhen.is.map(renamed) } };
}

/** Takes one out of its place and puts it where the other stands. */
export function moved<T>(items: readonly T[], from: number, to: number): T[] {
  const rest = items.filter((_, place) => place !== from);
  const one = items[from];
  return one === undefined || to < 0 || to >= items.length
    ? [...items]
    : rest.toSpliced(to, 0, one);
}
