import type { Answer } from './fixture-answer.ts';
import { intakeAnswer } from './fixture-intake-answers.ts';
import { ARRIVALS, LOCATIONS_FIGURES, NO_ARRIVALS, SPEED, today } from './fixture-stats.ts';
import { ATTEMPTS, timeline } from './fixture-story.ts';
import {
  ADMIN,
  claimed,
  freeCards,
  lead,
  ME,
  mineCards,
  REQUEST_TYPES,
  TAKEN,
} from './fixtures.ts';

const SCENES = [
  'seller',
  'admin',
  'admin-empty',
  'admin-failing',
  'unbalanced',
  'refusing',
  'sv',
  'en',
  'empty',
  'failing',
  'slow',
  'signed-out',
  'forbidden',
  'quick-link',
  'lost',
  'broken',
  'taken-live',
] as const;

export type Scene = (typeof SCENES)[number];

export function sceneOf(name: string | undefined): Scene {
  return SCENES.find((scene) => scene === name) ?? 'seller';
}

export function answer(method: string, url: URL, scene: Scene, sent = ''): Answer {
  const path = url.pathname.slice('/api'.length);
  if (path === '/me') return me(scene);
  if (path.startsWith('/quick-links/')) return quickLink(path.slice('/quick-links/'.length));
  if (scene === 'failing' || scene === 'admin-failing') return { status: 503 };
  const intake = intakeAnswer(method, url, scene, sent);
  if (intake) return intake;
  if (path.startsWith('/stats/')) return stats(path, scene);
  if (method === 'POST') return act(path, scene);
  return read(path, url, scene);
}

function me(scene: Scene): Answer {
  if (scene === 'signed-out') return { status: 401 };
  if (scene === 'forbidden') return { status: 403 };
  if (scene.startsWith('admin') || ['unbalanced', 'refusing'].includes(scene)) return ok(ADMIN);
  if (scene === 'sv' || scene === 'en') return ok({ ...ADMIN, language: scene });
  if (scene === 'quick-link') return ok({ ...ME, session: 'quick-link', leadId: 'm-1' });
  return ok(ME);
}

function read(path: string, url: URL, scene: Scene): Answer {
  const view = url.searchParams.get('view');
  if (view && scene === 'empty') return ok({ items: [], total: 0 });
  if (view === 'free') return ok({ items: freeCards(), total: freeCards().length });
  if (view === 'mine') return ok({ items: mineCards() });
  const [, , id = '', part] = path.split('/');
  if (part === 'timeline') return ok(timeline());
  if (part === 'attempts') return ok(ATTEMPTS);
  if (scene === 'taken-live' && id === 'f-4') return ok({ ...lead('t-2'), id });
  const found = lead(id);
  return found ? ok(found) : { status: 404 };
}

function act(path: string, scene: Scene): Answer {
  const [, , id = '', verb] = path.split('/');
  if (verb === 'claim')
    return scene === 'lost'
      ? { status: 409, body: { ...TAKEN, claimedAt: lost() } }
      : ok(claimed(id));
  if (verb === 'stage') return ok({ ...lead(id), stage: 'call', version: 2 });
  return { status: verb === 'pass' ? 204 : 201 };
}

/** As if the other one had tapped just before. */
function lost() {
  return new Date(Date.now() - 412).toISOString();
}

function stats(path: string, scene: Scene): Answer {
  const none = scene === 'empty';
  switch (path) {
    case '/stats/today':
      return ok(
        none
          ? { date: '2026-03-02', received: 0, claimed: 0, waiting: 0, won: 0, lost: 0 }
          : today(),
      );
    case '/stats/arrivals':
      return ok(none ? NO_ARRIVALS : ARRIVALS);
    case '/stats/speed':
      return ok(none ? { leads: 0, claimed: 0, unclaimed: 0 } : SPEED);
    default:
      return ok(none ? { items: [] } : LOCATIONS_FIGURES);
  }
}

/** The token names the state to look at: `/q/open`, `/q/expired`, `/q/taken` ... */
function quickLink(token: string): Answer {
  const [state = '', language = 'fi'] = token.split('-');
  if (!['open', 'used', 'expired', 'revoked', 'taken'].includes(state)) return { status: 404 };
  return ok({
    state,
    leadId: 'f-4',
    locationName: 'Helsinki',
    requestType: REQUEST_TYPES.quote,
    subject: 'Liukuovi parvekkeelle',
    language,
    receivedAt: new Date(Date.now() - 48_000).toISOString(),
    expiresAt: new Date(Date.now() + 3_600_000).toISOString(),
    alerted: 4,
    ...(state === 'taken' && { takenBy: { name: 'Anna Esimerkki', initials: 'AE' } }),
  });
}

function ok(body: unknown): Answer {
  return { status: 200, body };
}
