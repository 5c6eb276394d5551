/** How long a lead may wait before it counts as late. */
export const TARGET_MILLIS = 15 * 60_000;

export type Sla = {
  state: 'counting' | 'met' | 'breached';
  claimed: boolean;
  ageMillis: number;
  leftMillis: number;
};

/** A lead waits from the moment the customer pressed send until somebody takes it. */
export function slaOf(receivedAt: string, claimedAt: string | undefined, now: number): Sla {
  const end = claimedAt ? Date.parse(claimedAt) : now;
  const ageMillis = Math.max(0, end - Date.parse(receivedAt));
  const late = ageMillis > TARGET_MILLIS;
  return {
    state: late ? 'breached' : claimedAt ? 'met' : 'counting',
    claimed: claimedAt !== undefined,
    ageMillis,
    leftMillis: Math.max(0, TARGET_MILLIS - ageMillis),
  };
}
