const PATHS = {
  ball: 'M12 20.5a8.5 8.5 0 1 0 0-17 8.5 8.5 0 0 0 0 17ZM5.8 6.3c3 3.2 3 8.2 0 11.4M18.2 6.3c-3 3.2-3 8.2 0 11.4',
  hand: 'M4 11c0 5 3.6 9 8 9s8-4 8-9M12 13.2a4.1 4.1 0 1 0 0-8.2 4.1 4.1 0 0 0 0 8.2Z',
  chart: 'M4 20h16M7 16.5v-5M12 16.5V5M17 16.5V9',
  phone:
    'M6.5 3.8h2.7l1.6 4.2-2.1 1.6c1 2.3 2.9 4.2 5.7 5.7l1.7-2.1 4.1 1.6v2.7c0 1.5-1.2 2.6-2.7 2.5C10.6 19.5 4.6 13.5 4 6.5 3.9 5 5 3.8 6.5 3.8Z',
  message: 'M4 5.5h16v10.8h-9L6.5 20v-3.7H4ZM8 9.5h8M8 12.5h5',
  mail: 'M3.8 6h16.4v12H3.8ZM4.3 6.8 12 12.9l7.7-6.1',
  note: 'M5 4h14v11l-5 5H5ZM14 20v-5h5M8.5 8.5h7M8.5 12h4',
  check: 'm5 12.5 4.6 4.6L19.2 7',
  cross: 'M6 6l12 12M18 6 6 18',
  back: 'M14.5 5 7.5 12l7 7',
  next: 'm9.5 5 7 7-7 7',
  search: 'M10.8 17.6a6.8 6.8 0 1 0 0-13.6 6.8 6.8 0 0 0 0 13.6ZM15.8 15.8 20.5 20.5',
  person:
    'M12 11.5a3.9 3.9 0 1 0 0-7.8 3.9 3.9 0 0 0 0 7.8ZM4.5 20.3c.8-4 3.8-6.2 7.5-6.2s6.7 2.2 7.5 6.2',
  pin: 'M12 21c4.6-4.8 6.9-8.3 6.9-11.1a6.9 6.9 0 0 0-13.8 0C5.1 12.7 7.4 16.2 12 21ZM12 12.4a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5Z',
  clock: 'M12 20.5a8.5 8.5 0 1 0 0-17 8.5 8.5 0 0 0 0 17ZM12 7.5V12l3 2.2',
  people:
    'M9 11a3.2 3.2 0 1 0 0-6.4A3.2 3.2 0 0 0 9 11ZM3 19.5c.5-3.5 2.8-5.5 6-5.5s5.5 2 6 5.5M16 5.2a3 3 0 0 1 0 5.6M17.5 14.3c2 .6 3.2 2.3 3.5 5.2',
  inbox: 'M4 13.5 6.4 5h11.2L20 13.5V19H4ZM4 13.5h4.6l1.2 2.4h4.4l1.2-2.4H20',
  tray: 'M12 4.2 21 19.8H3ZM12 10v4.2M12 16.9v.1',
  ledger: 'M5 4h14v16H5ZM9 4v16M12 8.5h4M12 12h4',
  upload: 'M12 15.5V4.5M7.5 8.8 12 4.5l4.5 4.3M4.5 14.5v5h15v-5',
  copy: 'M9 9h11v11H9ZM15 9V4H4v11h5',
  plus: 'M12 5v14M5 12h14',
  form: 'M5 3.5h14v17H5ZM8.5 8h7M8.5 12h7M8.5 16h3.5',
  grip: 'M9 6v.1M15 6v.1M9 12v.1M15 12v.1M9 18v.1M15 18v.1',
  up: 'M12 19V5.5M6.5 10.8 12 5l5.5 5.8',
  down: 'M12 5v13.5M6.5 13.2 12 19l5.5-5.8',
  text: 'M5 7V5h14v2M12 5v14M9.5 19h5',
  lines: 'M4.5 6.5h15M4.5 11.5h15M4.5 16.5h9',
  radio:
    'M12 20.5a8.5 8.5 0 1 0 0-17 8.5 8.5 0 0 0 0 17ZM12 14.4a2.4 2.4 0 1 0 0-4.8 2.4 2.4 0 0 0 0 4.8Z',
  checks: 'M4 4.5h16v15H4ZM8 12.2l2.9 2.9 5.3-5.8',
  calendar: 'M4 6h16v14H4ZM4 10.5h16M8.5 3.5V7M15.5 3.5V7',
  hash: 'M9.2 4 7.7 20M16.3 4l-1.5 16M4.8 9h15.4M4 15h15.4',
  post: 'M3.5 7.5h17v9.5h-17ZM8 12.2v.1M12 12.2v.1M16 12.2v.1',
  clip: 'm19.5 11.3-7.7 7.7a4.6 4.6 0 0 1-6.5-6.5l8-8a3.1 3.1 0 0 1 4.4 4.4l-8 8a1.5 1.5 0 0 1-2.2-2.2l7.2-7.2',
  shield: 'M12 3.5 19 6v6c0 4.2-2.8 7-7 8.5-4.2-1.5-7-4.3-7-8.5V6ZM8.8 12l2.4 2.4 4.2-4.6',
  trash: 'M4.5 7h15M9.5 7V4.5h5V7M6.5 7l1 12.5h9l1-12.5M10.3 11v5M13.7 11v5',
  download: 'M12 4.5v11M7.5 11.2l4.5 4.3 4.5-4.3M4.5 14.5v5h15v-5',
  open: 'M14 4h6v6M20 4l-9 9M10 5.5H4.5v14h14V14',
  moon: 'M19.5 14.2A8 8 0 0 1 9.8 4.5a8 8 0 1 0 9.7 9.7Z',
} as const;

export type IconName = keyof typeof PATHS;

/** Drawn for Koppi on a 24 grid with a 1.8 line; always beside words or inside a labelled control. */
export function Icon({ name, size = 22 }: { name: IconName; size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 24 24" aria-hidden="true" style={{ flex: 'none' }}>
      <path
        d={PATHS[name]}
        fill="none"
        stroke="currentColor"
        strokeWidth="1.8"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </svg>
  );
}
