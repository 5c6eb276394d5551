import { TARGET_MILLIS } from '../../shared/time/sla';
import type { LocationFigures } from './stats-api';

export type Light = 'good' | 'slow' | 'late';

/**
 * Late: leads of the period were never caught, or half of them wait longer than anybody should. Slow: the median misses the
 * target. A location without leads has nothing to answer for.
 */
export function lightOf({ leads, unclaimed, medianSeconds }: LocationFigures): Light {
  if (leads === 0) return 'good';
  if (unclaimed > 0 || medianSeconds === undefined) return 'late';
  return medianSeconds * 1000 > TARGET_MILLIS ? 'slow' : 'good';
}

const ORDER: Light[] = ['late', 'slow', 'good'];

export function worstFirst(locations: LocationFigures[]) {
  return locations.toSorted(
    (a, b) =>
      ORDER.indexOf(lightOf(a)) - ORDER.indexOf(lightOf(b)) ||
      b.unclaimed - a.unclaimed ||
      b.leads - a.leads,
  );
}
