import { beforeEach, describe, expect, test } from 'vitest';
import { show } from './page';
import { type Found, problemOf, type QuickLink } from './quick-link';

const NOW = Date.parse('2026-03-02T12:00:48Z');
const LINK: QuickLink = {
  state: 'open',
  leadId: 'f-4',
  locationName: 'Helsinki',
  requestType: {
    key: 'quote',
    names: { fi: 'Tarjouspyyntö', sv: 'Offertförfrågan', en: 'Quote request' },
  },
  subject: 'Liukuovi <b>parvekkeelle</b>',
  language: 'fi',
  receivedAt: '2026-03-02T12:00:00Z',
  expiresAt: '2026-03-02T13:00:00Z',
  alerted: 4,
};

const link = (change: Partial<QuickLink> = {}): Found => ({
  kind: 'link',
  link: { ...LINK, ...change },
  serverMillis: NOW,
});
const root = document.createElement('main');

beforeEach(() => root.replaceChildren());

test('an open link shows the offer in the language of the member', () => {
  const shown = show(root, link(), null, NOW);

  expect(shown.canTake).toBe(true);
  expect(root).toHaveTextContent('Helsinki');
  expect(root).toHaveTextContent('0:48 siitä, kun asiakas painoi Lähetä');
  expect(root).toHaveTextContent('Hälytys meni 4 henkilölle yhtä aikaa');
});

test('what a stranger wrote stays text', () => {
  show(root, link(), null, NOW);

  expect(root.querySelector('h1')).toHaveTextContent('Liukuovi <b>parvekkeelle</b>');
  expect(root.querySelector('h1 b')).toBeNull();
});

test('the age goes on counting', () => {
  const shown = show(root, link({ language: 'sv' }), null, NOW);

  shown.tick?.(NOW + 5_000);

  expect(root).toHaveTextContent('0:53 sedan kunden tryckte på Skicka');
});

test('a lead that is taken tells by whom and offers no button', () => {
  const takenBy = { name: 'Anna Esimerkki', initials: 'AE' };

  const shown = show(root, link({ state: 'taken', takenBy, language: 'en' }), null, NOW);

  expect(shown.canTake).toBe(false);
  expect(root).toHaveTextContent('Anna Esimerkki caught it');
});

describe('a link that cannot be used', () => {
  test.each([
    ['used', 'Linkki on jo käytetty'],
    ['expired', 'Linkki on vanhentunut'],
    ['revoked', 'Linkki ei ole enää voimassa'],
    ['withdrawn', 'Tätä liidiä ei enää ole'],
  ] as const)('because it is %s says so', (state, words) => {
    const shown = show(root, link({ state }), null, NOW);

    expect(shown.canTake).toBe(false);
    expect(root.querySelector('h1')).toHaveTextContent(words);
    expect(root.querySelector('a')).toHaveAttribute('href', '/leads/f-4');
  });

  test('because nobody knows it says so', () => {
    expect(show(root, { kind: 'unknown' }, null, NOW).canTake).toBe(false);
    expect(root.querySelector('h1')).toHaveTextContent('no such link');
  });

  test('is explained by what the tap was told when the link cannot be fetched', () => {
    expect(problemOf({ kind: 'failed' }, 'link-expired')).toBe('link-expired');
    expect(problemOf({ kind: 'failed' }, 'something-else')).toBeUndefined();
    expect(problemOf(link(), 'link-used')).toBeUndefined();
    expect(problemOf(link(), 'lead-withdrawn')).toBe('lead-withdrawn');
  });
});

test('a tap that was turned back from an open link may be tried again', () => {
  const shown = show(root, link({ language: 'en' }), 'service-away', NOW);

  expect(shown.canTake).toBe(true);
  expect(root.querySelector('[role=alert]')).toHaveTextContent('try again');
});

test('without a connection the button stays, for the tap may still get through', () => {
  const shown = show(root, { kind: 'failed' }, null, NOW);

  expect(shown.canTake).toBe(true);
  expect(root.querySelector('button')).toHaveTextContent('Try again');
});
