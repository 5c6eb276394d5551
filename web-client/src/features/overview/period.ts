import { useSearchParams } from 'wouter';
import { serverNow } from '../../shared/time/clock';

export const PERIODS = ['today', '7', '30', '90', '365'] as const;
export type Period = (typeof PERIODS)[number];

/** Dates are inclusive, as the statistics understand them. */
export type Span = { from: string; to: string; locationId?: string };

export function spanOf(period: Period, now: number): { from: string; to: string } {
  const days = period === 'today' ? 1 : Number(period);
  const to = new Date(now);
  const from = new Date(to.getFullYear(), to.getMonth(), to.getDate() - days + 1);
  return { from: dateOf(from), to: dateOf(to) };
}

function dateOf(date: Date) {
  const two = (value: number) => String(value).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}

/** Period and location of the overview live in the URL, so that a view can be sent to a colleague. */
export function useSpan() {
  const [params, setParams] = useSearchParams();
  const period = PERIODS.find((known) => known === params.get('period')) ?? '30';
  const locationId = params.get('location');
  const set = (key: 'period' | 'location', value: string | undefined) =>
    setParams(
      (before) => {
        const after = new URLSearchParams(before);
        if (value) after.set(key, value);
        else after.delete(key);
        return after;
      },
      { replace: true },
    );
  const span: Span = { ...spanOf(period, serverNow()), ...(locationId && { locationId }) };
  return { period, locationId, span, set };
}
