import type { Line } from '../../shared/api/ledger';
import { FIGURES, type Figures } from '../../shared/ui/counts';

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
