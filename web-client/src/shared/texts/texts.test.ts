import { expect, test } from 'vitest';
import { offerTexts } from './offer-texts';
import { pluralOf } from './plural';
import { catalogue, formatsOf } from './use-texts';

function entries(node: object, path = ''): [string, unknown][] {
  return Object.entries(node).flatMap(([key, value]) =>
    typeof value === 'object' && value !== null
      ? entries(value, `${path}${key}.`)
      : [[`${path}${key}`, value] as [string, unknown]],
  );
}

test.each(['fi', 'sv'] as const)(
  '%s says everything English says, and nothing more',
  (language) => {
    const keys = (of: object) => entries(of).map(([key]) => key);

    expect(keys(catalogue[language]).toSorted()).toEqual(keys(catalogue.en).toSorted());
    expect(keys(offerTexts[language]).toSorted()).toEqual(keys(offerTexts.en).toSorted());
  },
);

test.each(['fi', 'sv', 'en'] as const)('no word of %s is left empty', (language) => {
  const empty = entries(catalogue[language]).filter(([, text]) =>
    typeof text === 'string' ? text.trim() === '' : typeof text !== 'function',
  );

  expect(empty).toEqual([]);
});

test('one lead and many leads are told apart in each language', () => {
  expect(catalogue.fi.nav.freeCount(1)).toBe('1 vapaa liidi');
  expect(catalogue.fi.nav.freeCount(5)).toBe('5 vapaata liidiä');
  expect(catalogue.sv.nav.freeCount(1)).toBe('1 ledigt lead');
  expect(catalogue.en.nav.freeCount(0)).toBe('0 free leads');
  expect(pluralOf('sv')(2, { one: 'ett', other: 'flera' })).toBe('flera');
});

test('the winner is told how many others were alerted, if any', () => {
  expect(catalogue.fi.lead.youTook('1:06', 3)).toBe(
    'Otit kopin 1:06 saapumisen jälkeen, hälytyksen sai 3 muuta',
  );
  expect(catalogue.en.lead.youTook('1:06', 0)).toBe('You took it 1:06 after it arrived');
});

test('numbers and money follow the language', () => {
  const plain = (text: string) => text.replaceAll(/\s/g, ' ');

  expect(plain(formatsOf('fi').money(184_000))).toBe('1 840 €');
  expect(plain(formatsOf('fi').percent(0.768))).toBe('77 %');
  expect(formatsOf('en').percent(0.768)).toBe('77%');
});
