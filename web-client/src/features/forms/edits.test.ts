import { describe, expect, test } from 'vitest';
import { DRAFTED } from '../../../dev/fixture-forms';
import { changesOf, rewordsConsent } from './changes';
import { verdictOf } from './contrast';
import { type Definition, definitionSchema } from './definition';
import { canonical, missingOf, placed, toDefinition, toDraft, waitsInVain } from './draft';
import { changeField, freeKey, keyOf, moved, newField } from './edits';
import { formFrom } from './templates';

const form: Definition = definitionSchema.parse(DRAFTED);
const draft = toDraft(form);
const fieldOf = (key: string, of = draft) => {
  const field = of.fields.find((one) => one.key === key);
  if (!field) throw new Error(`no field ${key}`);
  return field;
};

describe('a field', () => {
  test.each([
    ['Puhelin kotiin', 'puhelin_kotiin'],
    ['Käyntiosoite (jos eri)', 'kayntiosoite_jos_eri'],
    ['24 h numero', 'h_numero'],
    ['???', ''],
  ])('labelled "%s" is named "%s"', (label, key) => {
    expect(keyOf(label)).toBe(key);
  });

  test('never takes the name of another', () => {
    expect(freeKey('phone', ['phone', 'phone_2'])).toBe('phone_3');
    expect(freeKey('x'.repeat(40), ['x'.repeat(40)])).toHaveLength(39);
  });

  test('is named after its label until somebody names it', () => {
    const added = newField(draft, 'text');
    const with1 = { ...draft, fields: [...draft.fields, added] };
    const labelled = changeField(with1, { ...added, label: { fi: 'Lisätieto' } });
    const named = changeField(labelled, {
      ...fieldOf('lisatieto', labelled),
      key: 'extra',
      coined: false,
    });
    const relabelled = changeField(named, { ...fieldOf('extra', named), label: { fi: 'Muuta' } });

    expect(fieldOf('extra', relabelled).label.fi).toBe('Muuta');
  });

  test('that is renamed is still waited for', () => {
    const topic = fieldOf('aihe');
    const options = topic.options.map((option) =>
      option.value === 'ikkunat' ? { ...option, value: 'fönster' } : option,
    );
    const renamed = changeField(draft, { ...topic, key: 'topic', options });

    expect(fieldOf('maara', renamed).showWhen).toEqual({ field: 'topic', is: ['fönster'] });
  });

  test('that waits for a later one, or for none, would never be shown', () => {
    expect(waitsInVain(draft, fieldOf('maara'))).toBe(false);
    const later = { ...draft, fields: moved(draft.fields, 3, 2) };
    expect(waitsInVain(later, fieldOf('maara', later))).toBe(true);
    const none = { ...draft, fields: draft.fields.filter((field) => field.key !== 'aihe') };
    expect(waitsInVain(none, fieldOf('maara', none))).toBe(true);
  });
});

describe('what is sent', () => {
  test('is what came, when nothing was changed', () => {
    expect(toDefinition(draft)).toEqual(form);
  });

  test('is the same however another program wrote it', () => {
    const fields = form.fields.map((field) => ({
      ...field,
      required: field.required ?? false,
      options: field.options ?? [],
      label: { ...field.label, fi: `${field.label.fi} ` },
    }));

    expect(canonical({ ...form, accent: '#1f6f5c', fields })).toEqual(form);
  });

  test('has no text of a language the form is no longer in', () => {
    const finnish = toDefinition({ ...draft, languages: ['fi'] });

    expect(JSON.stringify(finnish)).not.toContain('"sv"');
    expect(finnish.title).toEqual({ fi: 'Pyydä tarjous' });
  });

  test('leaves out an optional text that is in no language', () => {
    expect(toDefinition({ ...draft, intro: { fi: ' ', sv: '' } })).not.toHaveProperty('intro');
  });
});

test('what is to be translated is counted by language', () => {
  expect(missingOf(draft)).toEqual({ fi: 0, sv: 1, en: 0 });
  expect(missingOf({ ...draft, button: { sv: 'Skicka' } })).toEqual({ fi: 1, sv: 1, en: 0 });
});

test('a refusal goes with its field, wherever that is moved', () => {
  const [first, second] = placed(
    [
      { field: 'fields[3].label.sv', detail: 'is missing' },
      { field: 'title.fi', detail: 'is too long' },
    ],
    draft,
  );

  expect(first).toEqual({ uid: fieldOf('maara').uid, field: 'label.sv', detail: 'is missing' });
  expect(second).toEqual({ field: 'title.fi', detail: 'is too long' });
});

describe('what changes for visitors', () => {
  const change = (after: Partial<Definition>) => changesOf(form, { ...form, ...after });

  test('is nothing when nothing did', () => {
    expect(change({})).toEqual([]);
  });

  test('is told by field and by part', () => {
    const [name, phone, ...others] = form.fields;
    if (!name || !phone) throw new Error('no fields');
    const changes = change({
      title: { fi: 'Toinen' },
      fields: [phone, { ...name, required: undefined }, ...others.slice(1)],
    });

    expect(changes).toMatchObject([
      { what: 'part', part: 'title' },
      { what: 'changed', field: { key: 'nimi' }, aspects: ['required'] },
      { what: 'removed', field: { key: 'aihe' } },
      { what: 'moved' },
    ]);
  });

  test('a consent in other words stands out', () => {
    const fields = form.fields.map((field) =>
      field.kind === 'consent' ? { ...field, label: { fi: 'Uusi' } } : field,
    );

    expect(change({ fields }).map(rewordsConsent)).toEqual([true]);
  });
});

describe('a template', () => {
  test.each(['contact', 'callback'] as const)('"%s" lacks no translation', (template) => {
    const begun = formFrom(template, 'sv', 3);

    expect(begun.languages).toEqual(['sv', 'fi', 'en']);
    expect(missingOf(toDraft(begun))).toEqual({ fi: 0, sv: 0, en: 0 });
    expect(begun.fields.map((field) => field.kind)).toEqual(
      expect.arrayContaining(['phone', 'location', 'consent']),
    );
  });

  test('does not ask for the location where there is one', () => {
    expect(formFrom('contact', 'fi', 1).fields.map((field) => field.kind)).not.toContain(
      'location',
    );
  });
});

test.each([
  ['#1f6f5c', '#ffffff', undefined],
  ['#ffc933', '#000000', 'paper'],
  ['#101820', '#ffffff', 'night'],
])('on %s the text is %s', (accent, ink, faintOn) => {
  const verdict = verdictOf(accent);

  expect(verdict).toMatchObject({ ink, faintOn });
  expect(verdict.ratio).toBeGreaterThanOrEqual(4.5);
});
