import { expect, test } from 'vitest';
import { DRAFTED } from '../../../dev/fixture-forms';
import { type Definition, definitionSchema, same } from './definition';
import { missingOf, toDraft } from './draft';
import { previewable } from './previewable';

const form: Definition = definitionSchema.parse(DRAFTED);
const only = (field: Partial<Definition['fields'][number]>) =>
  previewable({
    ...form,
    fields: [{ key: 'x', kind: 'text', label: { fi: 'X', sv: 'X' }, ...field }],
  }).fields[0];

test('a missing translation shows the other language’s words', () => {
  const shown = previewable(form);

  expect(missingOf(toDraft(shown))).toEqual({ fi: 0, sv: 0, en: 0 });
  expect(shown.fields.find((field) => field.key === 'maara')?.label.sv).toBe('Montako ikkunaa?');
  expect(only({ label: {} })?.label).toEqual({ fi: '…', sv: '…' });
});

test('a condition is there when it can hold, and left out while it cannot', () => {
  const of = (shown: Definition) => shown.fields.find((field) => field.key === 'maara')?.showWhen;

  expect(of(previewable(form))).toEqual({ field: 'aihe', is: ['ikkunat'] });
  expect(of(previewable({ ...form, fields: form.fields.toReversed() }))).toBeUndefined();
  expect(only({ showWhen: { field: 'aihe', is: [] } })?.showWhen).toBeUndefined();
});

test('a choice shows places for the options it still lacks', () => {
  expect(only({ kind: 'choice', options: [] })?.options).toHaveLength(2);
});

test('what a look does not need cannot spoil it', () => {
  const shown = previewable({
    ...form,
    accent: '#12',
    requestType: 'gone',
    captcha: { provider: 'turnstile', siteKey: '' },
  });

  expect(shown).not.toHaveProperty('captcha');
  expect(shown).not.toHaveProperty('accent');
  expect(shown).not.toHaveProperty('requestType');
});

test('a whole form in one language is shown as it is', () => {
  const finnish = previewable({ ...form, languages: ['fi'], requestType: undefined });

  expect(same(finnish.title, { fi: 'Pyydä tarjous' })).toBe(true);
});
