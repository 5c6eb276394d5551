/*
 * A small company to look at without a backend: every screen and state of the client can be opened on it (`npm run dev`), and the
 * tests start from the same records. People and firms are made up.
 */
export const REQUEST_TYPES = {
  quote: {
    id: 'rt-quote',
    key: 'quote',
    names: { fi: 'Tarjouspyyntö', sv: 'Offertförfrågan', en: 'Quote request' },
  },
  callback: {
    id: 'rt-callback',
    key: 'callback',
    names: { fi: 'Soittopyyntö', sv: 'Ring upp mig', en: 'Callback' },
  },
  visit: {
    id: 'rt-visit',
    key: 'visit',
    names: { fi: 'Ilmainen mittauskäynti', sv: 'Gratis mätning', en: 'Free measuring visit' },
  },
};

export const LOCATIONS = [
  { id: 'l-hki', name: 'Helsinki', city: 'Helsinki', timeZone: 'Europe/Helsinki' },
  { id: 'l-tku', name: 'Turku', city: 'Turku', timeZone: 'Europe/Helsinki' },
  { id: 'l-tre', name: 'Tampere', city: 'Tampere', timeZone: 'Europe/Helsinki' },
  { id: 'l-oul', name: 'Oulu', city: 'Oulu', timeZone: 'Europe/Helsinki' },
];

export const ME = {
  memberId: 'm-me',
  tenantId: 't-1',
  tenantName: 'Pohjolan Ikkuna Oy',
  name: 'Mikko Esimerkki',
  language: 'fi',
  tenantAdmin: false,
  adminLocationIds: [] as string[],
  locations: LOCATIONS.slice(0, 2),
  session: 'full',
};

export const ADMIN = { ...ME, name: 'Helena Esimerkki', tenantAdmin: true, locations: LOCATIONS };

export const ANNA = { memberId: 'm-anna', name: 'Anna Esimerkki', initials: 'AE' };
export const MIKKO = { memberId: 'm-me', name: 'Mikko Esimerkki', initials: 'ME' };

type Sketch = {
  id: string;
  type?: keyof typeof REQUEST_TYPES;
  at?: number;
  age: number;
  subject?: string;
  excerpt?: string;
  channel?: string;
  stage?: string;
  claimedAfter?: number;
  owner?: typeof ANNA;
  test?: boolean;
  /** The call that is wished for, in minutes from now. */
  callback?: [from: number, to: number];
};

/** `age` and `claimedAfter` are seconds; the clock starts when the card is asked for. */
export function card(sketch: Sketch, now = Date.now()) {
  const received = now - sketch.age * 1000;
  const location = LOCATIONS[sketch.at ?? 0] ?? LOCATIONS[0];
  return {
    id: sketch.id,
    locationId: location?.id,
    locationName: location?.name,
    requestType: REQUEST_TYPES[sketch.type ?? 'quote'],
    subject: sketch.subject,
    excerpt: sketch.excerpt,
    source: 'web.form',
    channelName: sketch.channel ?? 'Verkkosivun lomake',
    receivedAt: new Date(received).toISOString(),
    openedAt: new Date(received + 240).toISOString(),
    stage: sketch.stage ?? 'new',
    round: 1,
    claimedAt:
      sketch.claimedAfter === undefined
        ? undefined
        : new Date(received + sketch.claimedAfter * 1000).toISOString(),
    owner: sketch.owner,
    test: sketch.test ?? false,
    callback: sketch.callback && {
      from: new Date(now + sketch.callback[0] * 60_000).toISOString(),
      to: new Date(now + sketch.callback[1] * 60_000).toISOString(),
    },
    version: 1,
  };
}

const FREE: Sketch[] = [
  {
    id: 'f-1',
    age: 1584,
    at: 1,
    subject: 'Terassin lasitus, 18 m²',
    excerpt:
      'Hei, haluaisimme lasituksen ennen juhannusta. Terassi on etelään ja katettu valmiiksi.',
    channel: 'Nettikone',
  },
  {
    id: 'f-2',
    age: 652,
    type: 'callback',
    subject: 'Soittakaa iltapäivällä',
    excerpt: 'Minulla on kysymys ulko-ovista ja niiden toimitusajasta.',
    callback: [40, 100],
  },
  {
    id: 'f-3',
    age: 301,
    type: 'visit',
    subject: 'Kahdeksan ikkunaa, 1970-luvun rivitalo',
    excerpt: 'Vanhat kaksilasiset vaihtoon. Voisiko joku tulla mittaamaan ensi viikolla?',
    channel: 'Facebook-kampanja',
  },
  {
    id: 'f-4',
    age: 48,
    subject: 'Liukuovi parvekkeelle',
    excerpt: 'Leveys noin 240 cm. Tarvitsen hinnan ja asennuksen.',
  },
  {
    id: 'f-5',
    age: 9,
    type: 'callback',
    subject: 'Ulko-oven lukko',
    channel: 'Nettiauto',
    test: true,
  },
];

const MINE: Sketch[] = [
  {
    id: 'm-1',
    age: 100,
    claimedAfter: 66,
    subject: 'Autotallin ovi, 2 kpl',
    stage: 'new',
    owner: MIKKO,
  },
  {
    id: 'm-2',
    age: 9_400,
    claimedAfter: 31,
    type: 'callback',
    subject: 'Sälekaihtimet toimistoon',
    stage: 'call',
    callback: [25, 85],
    owner: MIKKO,
  },
  {
    id: 'm-3',
    age: 86_000,
    claimedAfter: 1_260,
    type: 'visit',
    subject: 'Parvekelasit kerrostaloon',
    stage: 'offer',
    owner: MIKKO,
    at: 1,
  },
  {
    id: 'm-4',
    age: 260_000,
    claimedAfter: 118,
    subject: 'Kattoikkuna ja asennus',
    stage: 'won',
    owner: MIKKO,
  },
  {
    id: 'm-5',
    age: 520_000,
    claimedAfter: 240,
    subject: 'Tuulikaapin lasiovi',
    stage: 'lost',
    owner: MIKKO,
  },
];

export const freeCards = (now?: number) => FREE.map((sketch) => card(sketch, now));

export const mineCards = (now?: number) =>
  MINE.map((sketch) => ({
    ...card(sketch, now),
    excerpt: 'Kaksi nosto-ovea, leveys 250 cm. Vanhat pitäisi viedä pois samalla.',
  }));

/** The lead with this id, in the view the member of the fixtures may have of it. */
export function lead(id: string, now = Date.now()) {
  const free = FREE.find((sketch) => sketch.id === id);
  if (free) return { ...card(free, now), view: 'offer', canClaim: true, alerted: 4 };
  const taken = { id, age: 190, claimedAfter: 52, subject: 'Liukuovi parvekkeelle', owner: ANNA };
  if (id.startsWith('t-')) {
    const margin = { millis: 412, refusedAt: new Date(now - 137_000).toISOString() };
    return {
      ...card(taken, now),
      view: 'taken',
      canClaim: false,
      alerted: 4,
      ...(id === 't-1' && { margin }),
    };
  }
  const mine = MINE.find((sketch) => sketch.id === id);
  return mine && { ...card(mine, now), ...full(mine, now) };
}

export function claimed(id: string, now = Date.now()) {
  const sketch = FREE.find((free) => free.id === id);
  if (!sketch) return undefined;
  return {
    ...card({ ...sketch, claimedAfter: sketch.age, owner: MIKKO }, now),
    ...full(sketch, now),
  };
}

function full(sketch: Sketch, now: number) {
  return {
    view: 'full',
    canClaim: false,
    alerted: 4,
    customer: {
      name: 'Laura Mallikas',
      phone: '+358400001234',
      email: 'laura.mallikas@example.fi',
    },
    message:
      sketch.excerpt ??
      'Hei! Tarvitsemme kaksi nosto-ovea autotalliin, leveys 250 cm.\nVanhat pitäisi viedä pois samalla. Sopiiko käynti torstaina?',
    answers: { postinumero: '00950', yhteydenotto: 'puhelimitse' },
    previousLeads: [
      {
        id: 'm-4',
        receivedAt: new Date(now - 200 * 86_400_000).toISOString(),
        stage: 'won',
        subject: 'Kattoikkuna ja asennus',
      },
    ],
    trace: { rule: 'customer-choice', position: 1, of: 5, because: 'Helsinki' },
    ...(sketch.stage === 'won' && { valueCents: 184_000 }),
    ...(sketch.stage === 'lost' && { lostReason: 'price' }),
  };
}

export const TAKEN = {
  type: 'urn:koppi:problem:lead-taken',
  title: 'Lead taken',
  status: 409,
  winner: { ...ANNA, locationName: 'Helsinki' },
  marginMillis: 412,
  claimedAt: '2026-03-02T12:00:48Z',
  nextFreeLeadId: 'f-2',
};
