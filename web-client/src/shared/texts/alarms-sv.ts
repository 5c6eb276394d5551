import type { AlarmTexts } from './alarms-en';
import { pluralOf } from './plural';

const n = pluralOf('sv');

export const alarmsSv: AlarmTexts = {
  alarms: {
    title: 'Mottagningen behöver dig',
    count: (count) =>
      n(count, { one: '1 sak behöver ses över', other: `${count} saker behöver ses över` }),
    silent: (channel, when) => `${channel} är ovanligt tyst sedan ${when}`,
    states: {
      'needs-secret': (channel) => `${channel} tar inte emot något: nyckeln saknas`,
      'imap-failing': (channel) => `${channel}: brevlådan kan inte läsas`,
      'feed-failing': (channel) => `${channel}: flödet kan inte läsas`,
      'token-expired': (channel) => `${channel}: åtkomstkoden har gått ut`,
      'token-expiring': (channel) => `${channel}: åtkomstkoden går snart ut`,
    },
    unbalanced: 'Bokföringen stämmer inte: en kontakt kan saknas',
    unchecked: 'Mottagningens läge kunde inte kontrolleras.',
  },
  kept: {
    secrets: (count) => n(count, { one: '1 nyckel är satt', other: `${count} nycklar är satta` }),
    set: 'Satt',
    tokens: (accounts) => `Satt för ${accounts.join(', ')}`,
    replace: (what) => `Byt: ${what}`,
    replaceShort: 'Byt',
    clear: (what) => `Ta bort: ${what}`,
    clearShort: 'Ta bort',
    clearing: 'Tas bort när du sparar.',
    keep: 'Behåll',
  },
  attachments: {
    title: 'Bilagor',
    download: (name, size) => `Ladda ner ${name}, ${size}`,
    failed: 'Bilagorna kunde inte hämtas.',
  },
  callback: {
    at: (when) => `Vill bli uppringd ${when}`,
    now: 'Vill bli uppringd nu',
  },
};
