import type { AlarmTexts } from './alarms-en';
import { pluralOf } from './plural';

const n = pluralOf('fi');

export const alarmsFi: AlarmTexts = {
  alarms: {
    title: 'Vastaanotto kaipaa sinua',
    count: (count) =>
      n(count, { one: '1 asia tarkistettava', other: `${count} asiaa tarkistettava` }),
    silent: (channel, when) => `${channel} on poikkeuksellisen hiljaa, viimeksi ${when}`,
    states: {
      'needs-secret': (channel) => `${channel} ei ota mitään vastaan: avain puuttuu`,
      'imap-failing': (channel) => `${channel}: postilaatikkoa ei voi lukea`,
      'feed-failing': (channel) => `${channel}: syötettä ei voi lukea`,
      'token-expired': (channel) => `${channel}: käyttötunnus vanhentui`,
      'token-expiring': (channel) => `${channel}: käyttötunnus vanhenee pian`,
    },
    unbalanced: 'Kirjanpito ei täsmää: yhteydenotto voi olla kateissa',
    unchecked: 'Vastaanoton tilaa ei voitu tarkistaa.',
  },
  kept: {
    secrets: (count) => n(count, { one: '1 avain asetettu', other: `${count} avainta asetettu` }),
    set: 'Asetettu',
    tokens: (accounts) => `Asetettu: ${accounts.join(', ')}`,
    replace: (what) => `Vaihda: ${what}`,
    replaceShort: 'Vaihda',
    clear: (what) => `Poista: ${what}`,
    clearShort: 'Poista',
    clearing: 'Poistuu, kun tallennat.',
    keep: 'Pidä',
  },
  attachments: {
    title: 'Liitteet',
    download: (name, size) => `Lataa ${name}, ${size}`,
    failed: 'Liitteitä ei saatu haettua.',
  },
  callback: {
    at: (when) => `Toivoo soittoa ${when}`,
    now: 'Toivoo soittoa heti',
  },
};
