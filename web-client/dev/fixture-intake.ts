import { LOCATIONS, REQUEST_TYPES } from './fixtures.ts';

/*
 * What a company's admin sees of the intake: its channels in every state, a tray with each kind of trouble, fourteen days of the
 * ledger and a list on its way in. People, firms and addresses are made up.
 */
type Sketch = {
  id: string;
  kind: string;
  name: string;
  state?: string;
  hours?: number;
  silentHours?: number;
  counts?: [received: number, waiting: number, failed: number, duplicates: number];
  mail?: boolean;
};

const SKETCHES: Sketch[] = [
  {
    id: 'c-web',
    kind: 'website-form',
    name: 'Kotisivut, tarjouslomake',
    hours: 0.4,
    counts: [1284, 1, 0, 37],
  },
  {
    id: 'c-mail',
    kind: 'marketplace-mail',
    name: 'Nettikone',
    hours: 3,
    counts: [412, 0, 3, 12],
    mail: true,
  },
  {
    id: 'c-meta',
    kind: 'meta-lead-ads',
    name: 'Facebook, kevätkampanja',
    hours: 1.6,
    counts: [286, 4, 1, 9],
  },
  {
    id: 'c-google',
    kind: 'google-lead-forms',
    name: 'Google-haku, ikkunaremontti',
    hours: 77,
    silentHours: 77,
    counts: [148, 0, 0, 2],
  },
  { id: 'c-hook', kind: 'webhook', name: 'Typeform-kysely', state: 'needs-secret' },
  { id: 'c-new', kind: 'website-form', name: 'Kampanjasivu, soittopyyntö' },
  { id: 'c-files', kind: 'file-import', name: 'Messulistat', hours: 96, counts: [203, 0, 4, 18] },
  {
    id: 'c-old',
    kind: 'adf',
    name: 'Vanha kumppani',
    state: 'off',
    hours: 2160,
    counts: [47, 0, 0, 0],
    mail: true,
  },
];

const ago = (hours: number, now: number) => new Date(now - hours * 3_600_000).toISOString();

function channel(sketch: Sketch, now: number) {
  const [received, waiting, failed, duplicates] = sketch.counts ?? [0, 0, 0, 0];
  const address = `${sketch.id.slice(2)}-7kq2v9x4mwz3`;
  return {
    id: sketch.id,
    kind: sketch.kind,
    name: sketch.name,
    address,
    url: `https://koppi.example/${sketch.kind === 'website-form' ? 'f' : 'hooks'}/${address}`,
    mailAddress: sketch.mail ? `${address}@leads.koppi.example` : undefined,
    state: sketch.state ?? 'ready',
    lastContactAt: sketch.hours === undefined ? undefined : ago(sketch.hours, now),
    silentSince: sketch.silentHours === undefined ? undefined : ago(sketch.silentHours, now),
    received,
    processed: received - waiting - failed - duplicates,
    waiting,
    failed,
    duplicates,
  };
}

export const channels = (now = Date.now()) => ({
  items: SKETCHES.map((sketch) => channel(sketch, now)),
});

/** What is set of each channel; a secret only as a count or a word. */
const STORED: Record<string, object> = {
  'c-web': {
    honeypot: 'website',
    minSeconds: 3,
    allowedOrigins: ['https://www.example.com'],
    mapping: { '*': { fields: { huone: 'message' } } },
  },
  'c-mail': {
    imap: { host: 'imap.example.com', user: 'liidit@example.com', port: null },
    set: { imapPassword: true },
  },
  'c-meta': { set: { secrets: 1, verifyToken: true, pageTokens: ['10271', '*'] } },
  'c-hook': { webhook: { preset: 'typeform', keyHeader: 'X-Key' } },
  'c-old': { set: { secrets: 2 } },
};

export function channelDetails(id: string, now = Date.now()) {
  const sketch = SKETCHES.find((one) => one.id === id);
  if (!sketch) return undefined;
  const { set, ...open } = (STORED[id] ?? {}) as { set?: object };
  const none = { secrets: 0, verifyToken: false, pageTokens: [], imapPassword: false };
  return { ...channel(sketch, now), settings: { ...open, set: { ...none, ...set } } };
}

export const channelEntries = () => ({
  items: SKETCHES.map(({ id, kind, name, state }) => ({
    id,
    kind,
    name,
    defaultLocationId: kind === 'webhook' ? undefined : LOCATIONS[0]?.id,
    defaultRequestTypeId: kind === 'meta-lead-ads' ? REQUEST_TYPES.visit.id : undefined,
    active: state !== 'off',
  })),
});

export const requestTypes = () => ({
  items: Object.values(REQUEST_TYPES).map((type) => ({
    ...type,
    deliveryMode: 'shotgun',
    active: true,
  })),
});

export const TRIED = {
  contacts: [
    {
      name: 'Laura Mallikas',
      phones: ['+358400001234'],
      emails: ['laura.mallikas@example.fi'],
      requestType: 'quote',
      subject: 'Kahdeksan ikkunaa',
      message: 'Vanhat kaksilasiset vaihtoon.\nSopiiko käynti torstaina?',
      place: { postCode: '00950', town: 'Helsinki' },
      consent: { contact: true, marketing: false },
      attributes: { talotyyppi: 'rivitalo' },
    },
  ],
  problems: [{ field: 'submitted_at', detail: 'is no time that can be read' }],
};

const TROUBLES = [
  ['t-1', 'c-mail', 'Nettikone', 'no-way-to-reach', 2],
  ['t-2', 'c-mail', 'Nettikone', 'mail-unreadable', 9],
  ['t-3', 'c-meta', 'Facebook, kevätkampanja', 'graph-refused-190', 26],
  ['t-4', 'c-files', 'Messulistat', 'row-without-columns', 97],
] as const;

export const failedContacts = (now = Date.now()) => ({
  items: TROUBLES.map(([id, channelId, channelName, reason, hours]) => ({
    id,
    channelId,
    channelName,
    externalId: `<20261127.${id}@mail.example.fi>`,
    reason,
    receivedAt: ago(hours, now),
  })),
  total: TROUBLES.length,
});

export const FAILED_TEXT = `From: ilmoitus@nettikone.example
Subject: Uusi yhteydenotto: Terassin lasitus
Date: Fri, 27 Nov 2026 13:45:12 +0200

Hei,

Ostaja on kiinnostunut ilmoituksestasi.

Nimi:     Matti Mallikas
Puhelin:  katso liite
Viesti:   Haluaisimme lasituksen ennen juhannusta. Terassi on
          etelään ja katettu valmiiksi. Soitelkaa iltapäivällä.
`;

/** The day in the calendar of this machine, as Swedish writes it. */
const dayOf = (date: Date) => date.toLocaleDateString('sv-SE');

/** By channel: what a usual day brings, and what of it stays in the tray. */
const USUAL: [id: string, name: string, kind: string, perDay: number, fails: number[]][] = [
  ['c-web', 'Kotisivut, tarjouslomake', 'website-form', 14, []],
  ['c-mail', 'Nettikone', 'marketplace-mail', 6, [0, 5]],
  ['c-meta', 'Facebook, kevätkampanja', 'meta-lead-ads', 4, [1]],
  ['c-google', 'Google-haku, ikkunaremontti', 'google-lead-forms', 2, []],
];

/** Half of everything comes outside office hours, so the weekend is quieter but not empty. */
export function ledger(now = Date.now(), balanced = true) {
  const items = USUAL.flatMap(([channelId, channelName, kind, perDay, fails]) =>
    Array.from({ length: 14 }, (_, back) => {
      const day = new Date(now - back * 86_400_000);
      const quiet = [0, 6].includes(day.getDay());
      const received = Math.round(perDay * (quiet ? 0.4 : 1)) + ((back * 7 + perDay) % 4);
      const failed = fails.includes(back) ? 1 + (back % 2) : 0;
      const duplicates = back % 5 === 0 ? 1 : 0;
      const waiting = back === 0 && kind === 'meta-lead-ads' ? 2 : 0;
      const lost = !balanced && back === 2 && kind === 'marketplace-mail' ? 1 : 0;
      return {
        channelId,
        channelName,
        kind,
        day: dayOf(day),
        received,
        processed: received - failed - duplicates - waiting - lost,
        waiting,
        failed,
        duplicates,
      };
    }).filter(
      (line) => kind !== 'google-lead-forms' || line.day < dayOf(new Date(now - 3 * 86_400_000)),
    ),
  );
  return { items, balanced };
}

export const DRAFT = {
  id: 'i-draft',
  filename: 'rakentajamessut-2026.csv',
  encoding: 'windows-1252',
  separator: ';',
  rows: 184,
  event: 'Rakentajamessut 2026',
  columns: [
    { index: 0, header: 'Nimi', target: 'name' },
    { index: 1, header: 'Puhelin', target: 'phone' },
    { index: 2, header: 'S-posti', target: 'email' },
    { index: 3, header: 'Postinro', target: 'post_code' },
    { index: 4, header: 'Kiinnostus', target: 'subject' },
    { index: 5, header: 'Talotyyppi' },
    { index: 6, header: '', target: 'ignore' },
  ],
  preview: [
    [
      'Laura Mallikas',
      '040 000 1234',
      'laura.mallikas@example.fi',
      '00950',
      'Ikkunat',
      'rivitalo',
      null,
    ],
    ['Matti Mallikas', '050 000 4321', '', '20100', 'Terassilasi', 'omakotitalo', null],
    ['Oiva Esimerkki', '', 'oiva@example.fi', '33100', 'Ulko-ovi', '', null],
  ],
  state: 'draft',
};

export const IMPORTS = {
  items: [
    { ...DRAFT, columns: undefined, preview: undefined },
    {
      id: 'i-running',
      filename: 'verkkokaupan-kyselyt.xlsx',
      rows: 960,
      state: 'running',
      taken: 512,
      duplicates: 14,
      failed: 2,
    },
    {
      id: 'i-done',
      filename: 'kevätmessut.xlsx',
      event: 'Kevätmessut',
      rows: 203,
      state: 'done',
      taken: 181,
      duplicates: 18,
      failed: 4,
      createdAt: '2026-03-28T09:12:00Z',
    },
    {
      id: 'i-broken',
      filename: 'vanha-rekisteri.csv',
      rows: 5_400,
      state: 'failed',
      taken: 1_250,
      duplicates: 0,
      failed: 1,
      createdAt: '2026-02-02T11:40:00Z',
    },
  ],
};

export const FAILED_ROWS = {
  items: [
    { row: 17, outcome: 'failed', problem: 'no-way-to-reach' },
    { row: 42, outcome: 'failed', problem: 'digits-lost' },
    { row: 43, outcome: 'failed', problem: 'no-way-to-reach' },
    { row: 188, outcome: 'failed', problem: 'unreadable-phone-or-email' },
  ],
};
