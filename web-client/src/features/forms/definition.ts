import { z } from 'zod';
import { type Language, languageSchema } from '../../shared/api/me';

export const LANGUAGES = languageSchema.options;

/** In the order in which somebody who makes a form looks for them. */
export const FIELD_KINDS = [
  'text',
  'long-text',
  'phone',
  'email',
  'choice',
  'choices',
  'location',
  'callback-time',
  'date',
  'number',
  'post-code',
  'file',
  'consent',
] as const;

export const ROLES = ['name', 'first_name', 'last_name', 'subject', 'message', 'town'] as const;
export const PURPOSES = ['contact', 'marketing'] as const;
export const CAPTCHAS = ['turnstile', 'hcaptcha'] as const;

/** The contract's bounds; the service refuses what is beyond them. */
export const MOST = { fields: 40, options: 40, files: 5 } as const;
export const LONGEST = {
  title: 120,
  text: 600,
  button: 60,
  label: 200,
  hint: 300,
  consent: 1_500,
  value: 100,
  key: 40,
} as const;

/** A text in the languages of its form. The order of the keys is fixed, so that equal texts are equal JSON. */
const textSchema = z.object({
  fi: z.string().optional(),
  sv: z.string().optional(),
  en: z.string().optional(),
});

const optionSchema = z.object({ value: z.string(), label: textSchema });

const fieldSchema = z.object({
  key: z.string(),
  kind: z.enum(FIELD_KINDS),
  role: z.enum(ROLES).optional(),
  label: textSchema,
  hint: textSchema.optional(),
  required: z.boolean().optional(),
  options: z.array(optionSchema).optional(),
  purpose: z.enum(PURPOSES).optional(),
  showWhen: z.object({ field: z.string(), is: z.array(z.string()) }).optional(),
  maxFiles: z.number().optional(),
});

export const definitionSchema = z.object({
  languages: z.array(languageSchema),
  title: textSchema,
  intro: textSchema.optional(),
  button: textSchema.optional(),
  thanks: textSchema.optional(),
  accent: z.string().optional(),
  requestType: z.string().optional(),
  fields: z.array(fieldSchema),
  captcha: z.object({ provider: z.enum(CAPTCHAS), siteKey: z.string() }).optional(),
  minSeconds: z.number().optional(),
});

export type Text = z.infer<typeof textSchema>;
export type Option = z.infer<typeof optionSchema>;
export type Field = z.infer<typeof fieldSchema>;
export type FieldKind = Field['kind'];
export type Definition = z.infer<typeof definitionSchema>;

export function same(one: unknown, other: unknown) {
  return JSON.stringify(one) === JSON.stringify(other);
}

/** What of the text is still to be translated; an optional text that is in no language is not missing. */
export function missingIn(text: Text | undefined, languages: Language[], optional = false) {
  const missing = languages.filter((language) => !text?.[language]?.trim());
  return optional && missing.length === languages.length ? [] : missing;
}

/** The text in this language, or in the first the form has it in. */
export function textIn(text: Text | undefined, languages: readonly Language[]) {
  const found = languages.find((language) => text?.[language]?.trim());
  return found ? (text?.[found] ?? '') : '';
}

/** A consent's text may link to a page, `[words](https://…)`; read aloud it is its words. */
export function plainWords(text: string) {
  return text.replaceAll(/\[([^\]]*)\]\([^)]*\)/g, '$1');
}

export function hasOptions(kind: FieldKind) {
  return kind === 'choice' || kind === 'choices';
}

/** What the answer to a field may be, when it is one of few; only such a field can decide whether another shows. */
export function answersTo(field: { kind: FieldKind; options?: Option[] | undefined }): string[] {
  if (hasOptions(field.kind)) return (field.options ?? []).map((option) => option.value);
  return field.kind === 'consent' ? ['true', 'false'] : [];
}

export function takesRole(kind: FieldKind) {
  return kind === 'text' || kind === 'long-text' || kind === 'choice';
}

/** A form has one place to ask for the location, and one for the time of the call. */
export function isOnce(kind: FieldKind) {
  return kind === 'location' || kind === 'callback-time';
}
