import { ANNA, MIKKO } from './fixtures.ts';

/** What happened to an own lead of the fixtures, and who else tried to catch it. */
export function timeline(now = Date.now()) {
  const at = (secondsAgo: number) => new Date(now - secondsAgo * 1000).toISOString();
  return {
    items: [
      { id: 'e1', at: at(9400), kind: 'received', data: { channelName: 'Verkkosivun lomake' } },
      {
        id: 'e2',
        at: at(9400),
        kind: 'routed',
        data: { rule: 'customer-choice', position: 1, of: 5, because: 'Helsinki' },
      },
      { id: 'e3', at: at(9399), kind: 'opened', data: { round: 1, alerted: 4 } },
      { id: 'e4', at: at(9369), kind: 'claimed', member: MIKKO, data: {} },
      { id: 'e5', at: at(9368), kind: 'refused', member: ANNA, data: { marginMillis: 412 } },
      { id: 'e6', at: at(9100), kind: 'not-reached', member: MIKKO, data: {} },
      { id: 'e7', at: at(5200), kind: 'reached', member: MIKKO, data: {} },
      { id: 'e8', at: at(5190), kind: 'stage', member: MIKKO, data: { from: 'new', to: 'call' } },
      {
        id: 'e9',
        at: at(5100),
        kind: 'note',
        member: MIKKO,
        data: { text: 'Haluaa valkoiset, matta. Puoliso mukana käynnillä.' },
      },
    ],
  };
}

export const ATTEMPTS = {
  items: [
    {
      memberId: 'm-me',
      name: 'Mikko Esimerkki',
      at: '2026-03-02T12:00:48.000Z',
      outcome: 'won',
      marginMillis: 0,
    },
    {
      memberId: 'm-anna',
      name: 'Anna Esimerkki',
      at: '2026-03-02T12:00:48.412Z',
      outcome: 'refused',
      marginMillis: 412,
    },
    {
      memberId: 'm-olli',
      name: 'Olli Esimerkki',
      at: '2026-03-02T12:00:49.760Z',
      outcome: 'refused',
      marginMillis: 1760,
    },
  ],
};
