import type { Answer } from './fixture-answer.ts';
import {
  channelEntries,
  channels,
  DRAFT,
  FAILED_ROWS,
  FAILED_TEXT,
  failedContacts,
  IMPORTS,
  ledger,
  requestTypes,
  TRIED,
} from './fixture-intake.ts';

const ok = (body: unknown): Answer => ({ status: 200, body });
const none = ok({ items: [] });

/** Undefined for what is not the intake's. */
export function intakeAnswer(method: string, url: URL, scene: string): Answer | undefined {
  const path = url.pathname.slice('/api'.length);
  const [, area = '', id = '', part] = path.split('/');
  const empty = scene === 'admin-empty';
  switch (area) {
    case 'channels':
      return method === 'GET' ? (empty ? none : ok(channels())) : changed(id, part);
    case 'directory':
      return method === 'GET' ? directory(id, empty) : { status: 204 };
    case 'contacts':
      return tray(method, path.split('/').slice(3), empty);
    case 'ledger':
      return ok(empty ? { items: [], balanced: true } : ledger(Date.now(), scene !== 'unbalanced'));
    case 'imports':
      return imports(method, id, part, empty);
    default:
      return undefined;
  }
}

function changed(id: string, part: string | undefined): Answer {
  if (part === 'try') return ok(TRIED);
  const found = channels().items.find((one) => one.id === id);
  return found ? ok({ ...found, state: 'ready' }) : { status: 404 };
}

function directory(list: string, empty: boolean): Answer {
  if (list === 'request-types') return ok(requestTypes());
  return empty ? none : ok(channelEntries());
}

function tray(method: string, [id, verb]: string[], empty: boolean): Answer {
  if (method === 'PUT') return ok({ outcome: 'understood' });
  if (id === 'replay') return ok({ understood: 2, fetching: 1, stillUnreadable: 1 });
  if (verb === 'replay') {
    return ok({ outcome: id === 't-2' ? 'still-unreadable' : 'understood' });
  }
  if (id) return ok({ id, text: FAILED_TEXT });
  return empty ? none : ok(failedContacts());
}

function imports(method: string, id: string, part: string | undefined, empty: boolean): Answer {
  if (part === 'rows') return ok(FAILED_ROWS);
  if (part === 'start') return { status: 202 };
  if (method === 'POST') return ok(DRAFT);
  if (!id) return empty ? none : ok(IMPORTS);
  if (id === DRAFT.id) return ok(DRAFT);
  const found = IMPORTS.items.find((one) => one.id === id);
  return found ? ok(found) : { status: 404 };
}
