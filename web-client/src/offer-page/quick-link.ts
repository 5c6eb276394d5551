import type { LanguageTag } from '../shared/texts/plural';

/** `GET /api/quick-links/{token}`. Not proved by a schema: the validator would weigh more than the whole page. */
export type QuickLink = {
  state: 'open' | 'used' | 'expired' | 'revoked' | 'taken' | 'withdrawn';
  leadId: string;
  locationName: string;
  requestType: { key: string; names: Record<LanguageTag, string> };
  subject?: string | null;
  language: LanguageTag;
  receivedAt: string;
  expiresAt: string;
  alerted?: number | null;
  takenBy?: { name: string; initials: string } | null;
};

export type Problem =
  | 'link-used'
  | 'link-expired'
  | 'link-revoked'
  | 'link-unknown'
  | 'lead-withdrawn';

export type Found =
  | { kind: 'link'; link: QuickLink; serverMillis: number }
  | { kind: 'unknown' }
  | { kind: 'failed' };

/** Asks what the link is about; asking changes nothing, so it may be asked as often as the page likes. */
export async function fetchQuickLink(token: string): Promise<Found> {
  try {
    const response = await fetch(`/api/quick-links/${encodeURIComponent(token)}`, {
      headers: { Accept: 'application/json' },
    });
    if (response.status === 404) return { kind: 'unknown' };
    if (!response.ok) return { kind: 'failed' };
    const date = Date.parse(response.headers.get('Date') ?? '');
    const serverMillis = Number.isNaN(date) ? Date.now() : date;
    return { kind: 'link', link: (await response.json()) as QuickLink, serverMillis };
  } catch {
    // No network is a state of this page, with a button to try again, and not a fault to report.
    return { kind: 'failed' };
  }
}

export function problemOf(found: Found, told: string | null): Problem | undefined {
  if (found.kind === 'unknown') return 'link-unknown';
  // Final, and the link may hear of it a moment later than the tap did.
  if (told === 'lead-withdrawn') return told;
  if (found.kind === 'link') {
    const { state } = found.link;
    if (state === 'withdrawn') return 'lead-withdrawn';
    if (state !== 'open' && state !== 'taken') return `link-${state}`;
  }
  const known: Problem[] = ['link-used', 'link-expired', 'link-revoked', 'link-unknown'];
  // What the gateway said about the tap just made; a link that is still open has outlived it.
  return found.kind === 'failed' ? known.find((problem) => problem === told) : undefined;
}
