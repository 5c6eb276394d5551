import { FIGURES, type Figures } from '../../shared/ui/counts';
import type { Line } from './ledger-api';

const DAYS = 14;

/** The last fourteen days, oldest first, as the calendar of this device has them. */
export function lastDays(now: number): string[] {
  const today = new Date(now);
  return Array.from({ length: DAYS }, (_, place) =>
    dateOf(
      new Date(today.getFullYear(), today.getMonth(), today.getDate() - (DAYS - 1 - place), 12),
    ),
  );
}

function dateOf(date: Date) {
  const two = (value: number) => String(value).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}

/** How many contacts are unaccounted for; zero is the only good answer. */
export function gapOf({ received, processed, waiting, failed, duplicates }: Figures) {
  return received - processed - waiting - failed - duplicates;
}

export function sumOf(lines: Figures[]): Figures {
  const sum = { received: 0, processed: 0, waiting: 0, failed: 0, duplicates: 0 };
  for (const line of lines) for (const figure of FIGURES) sum[figure] += line[figure];
  return sum;
}

export type Account = {
  id: string;
  name: string;
  kind: string;
  total: Figures;
  on: (day: string) => Line | undefined;
};

/** One account per channel, the busiest first. */
export function accountsOf(lines: Line[]): Account[] {
  const channels = new Set(lines.map((line) => line.channelId));
  return [...channels]
    .map((id) => lines.filter((line) => line.channelId === id))
    .map((own) => ({
      id: own[0]?.channelId ?? '',
      name: own[0]?.channelName ?? '',
      kind: own[0]?.kind ?? '',
      total: sumOf(own),
      on: (day: string) => own.find((line) => line.day === day),
    }))
    .toSorted((a, b) => b.total.received - a.total.received || a.name.localeCompare(b.name));
}
