/** Statistics in the proportions of the seed: half of all contacts outside opening hours, the best location at 76.8 %. */
const BY_HOUR = [
  14, 8, 5, 3, 4, 9, 22, 46, 78, 128, 166, 173, 162, 158, 149, 141, 118, 112, 121, 148, 171, 148,
  84, 42,
];
const OPEN_SHARE = [
  0, 0, 0, 0, 0, 0, 0, 0, 0.1, 0.86, 0.88, 0.87, 0.88, 0.86, 0.87, 0.85, 0.22, 0.08, 0, 0, 0, 0, 0,
  0,
];

const hours = BY_HOUR.map((total, hour) => ({
  hour,
  total,
  outside: total - Math.round(total * (OPEN_SHARE[hour] ?? 0)),
}));
const total = hours.reduce((sum, hour) => sum + hour.total, 0);
const outside = hours.reduce((sum, hour) => sum + hour.outside, 0);

const DAYS = [
  ['MONDAY', 0.19],
  ['TUESDAY', 0.17],
  ['WEDNESDAY', 0.16],
  ['THURSDAY', 0.15],
  ['FRIDAY', 0.13],
  ['SATURDAY', 0.09],
  ['SUNDAY', 0.11],
] as const;
const weekdays = DAYS.map(([day, share]) => ({
  day,
  hours: BY_HOUR.map((count) => Math.round(count * share)),
}));

export const ARRIVALS = { total, outside, outsideShare: outside / total, hours, weekdays };
export const NO_ARRIVALS = {
  total: 0,
  outside: 0,
  hours: hours.map(({ hour }) => ({ hour, total: 0, outside: 0 })),
  weekdays: [],
};
export const SPEED = {
  leads: total,
  claimed: total - 41,
  unclaimed: 41,
  medianSeconds: 52,
  p90Seconds: 1140,
};
export const LOCATIONS_FIGURES = {
  items: [
    {
      locationId: 'l-hki',
      name: 'Helsinki',
      leads: 946,
      claimed: 946,
      unclaimed: 0,
      won: 406,
      lost: 214,
      open: 326,
      hitRate: 0.655,
      low: 0.617,
      high: 0.691,
      medianSeconds: 44,
    },
    {
      locationId: 'l-tku',
      name: 'Turku',
      leads: 512,
      claimed: 512,
      unclaimed: 0,
      won: 275,
      lost: 83,
      open: 154,
      hitRate: 0.768,
      low: 0.721,
      high: 0.809,
      medianSeconds: 61,
    },
    {
      locationId: 'l-tre',
      name: 'Tampere',
      leads: 430,
      claimed: 430,
      unclaimed: 0,
      won: 110,
      lost: 142,
      open: 178,
      hitRate: 0.437,
      low: 0.377,
      high: 0.498,
      medianSeconds: 1310,
    },
    {
      locationId: 'l-oul',
      name: 'Oulu',
      leads: 222,
      claimed: 181,
      unclaimed: 41,
      won: 9,
      lost: 6,
      open: 166,
      hitRate: 0.6,
      low: 0.357,
      high: 0.802,
      medianSeconds: 170,
    },
  ],
};

export function today(now = Date.now()) {
  return {
    date: new Date(now).toISOString().slice(0, 10),
    received: 23,
    claimed: 18,
    waiting: 5,
    oldestWaitingSince: new Date(now - 1584_000).toISOString(),
    won: 4,
    lost: 2,
  };
}
