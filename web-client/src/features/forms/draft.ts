import type { FieldError } from '../../shared/api/http';
import type { Language } from '../../shared/api/me';
import {
  answersTo,
  type Definition,
  definitionSchema,
  type Field,
  hasOptions,
  missingIn,
  type Option,
  type Text,
  takesRole,
} from './definition';

/**
 * A form while it is being built. `uid` is who a field is while its key and place change; `coined` says that key or value still
 * follow the label, because nobody has seen them yet.
 */
export type DraftOption = Option & { uid: string; coined: boolean };
export type DraftField = Omit<Field, 'options'> & {
  uid: string;
  coined: boolean;
  options: DraftOption[];
};
export type Draft = Omit<Definition, 'fields'> & { fields: DraftField[] };

export function toDraft(definition: Definition): Draft {
  return { ...definition, fields: definition.fields.map(toDraftField) };
}

function toDraftField(field: Field): DraftField {
  const options = (field.options ?? []).map((option) => ({ ...option, ...known() }));
  return { ...field, options, ...known() };
}

function known() {
  return { uid: crypto.randomUUID(), coined: false };
}

/** What is sent: only the form's languages, and of a field only what its kind has. */
export function toDefinition(draft: Draft): Definition {
  const { languages } = draft;
  const optional = (text: Text | undefined) => {
    const kept = textOf(text, languages);
    return missingIn(kept, languages).length === languages.length ? undefined : kept;
  };
  return clean({
    ...draft,
    title: textOf(draft.title, languages),
    intro: optional(draft.intro),
    button: optional(draft.button),
    thanks: optional(draft.thanks),
    accent: draft.accent || undefined,
    fields: draft.fields.map(({ uid: _uid, coined: _coined, ...field }) => ({
      ...field,
      role: takesRole(field.kind) ? field.role : undefined,
      label: textOf(field.label, languages),
      hint: optional(field.hint),
      required: field.required || undefined,
      options: hasOptions(field.kind)
        ? field.options.map(({ value, label }) => ({ value, label: textOf(label, languages) }))
        : undefined,
      purpose: field.kind === 'consent' ? field.purpose : undefined,
      maxFiles: field.kind === 'file' ? field.maxFiles : undefined,
    })),
  });
}

/** As this client would write it: a form that another program wrote otherwise is no change of it. */
export function canonical(definition: Definition): Definition {
  return toDefinition(toDraft(definition));
}

/** The schema puts the keys in one order; JSON leaves out what is undefined. */
function clean(definition: unknown): Definition {
  return definitionSchema.parse(JSON.parse(JSON.stringify(definition)));
}

function textOf(text: Text | undefined, languages: Language[]): Text {
  const kept: Text = {};
  for (const language of languages) {
    const words = text?.[language]?.trim();
    if (words) kept[language] = words;
  }
  return kept;
}

/** Every translation the form lacks, by language. */
export function missingOf(draft: Draft): Record<Language, number> {
  const { languages } = draft;
  const missing = [
    missingIn(draft.title, languages),
    ...[draft.intro, draft.button, draft.thanks].map((text) => missingIn(text, languages, true)),
    ...draft.fields.map((field) => missingOfField(field, languages)),
  ].flat();
  const count = (language: Language) => missing.filter((one) => one === language).length;
  return { fi: count('fi'), sv: count('sv'), en: count('en') };
}

export function missingOfField(field: DraftField, languages: Language[]) {
  return [
    missingIn(field.label, languages),
    missingIn(field.hint, languages, true),
    ...(hasOptions(field.kind)
      ? field.options.map((option) => missingIn(option.label, languages))
      : []),
  ].flat();
}

/** A refusal at the field it concerns, wherever that field is moved meanwhile; without a uid it concerns the form. */
export type PlacedError = FieldError & { uid?: string };

export function placed(errors: FieldError[], draft: Draft): PlacedError[] {
  return errors.map(({ field, detail }) => {
    const [, place, rest] = /^fields\[(\d+)\]\.?(.*)$/.exec(field) ?? [];
    const uid = place === undefined ? undefined : draft.fields[Number(place)]?.uid;
    return uid ? { uid, field: rest ?? '', detail } : { field, detail };
  });
}

/** Whether what the field waits for is a choice before it; else it would never show. */
export function waitsInVain(draft: Draft, field: DraftField) {
  const { showWhen } = field;
  if (!showWhen) return false;
  const before = draft.fields.slice(0, draft.fields.indexOf(field));
  const asked = before.find((one) => one.key === showWhen.field);
  return !asked || !answersTo(asked).some((answer) => showWhen.is.includes(answer));
}
