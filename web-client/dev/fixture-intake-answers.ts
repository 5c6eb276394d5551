import type { Answer } from './fixture-answer.ts';
import { FORM, NEW_FORM, previewOf, REFUSED_FORM, VERSIONS, versionOf } from './fixture-forms.ts';
import {
  channelDetails,
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

const ATTACHMENTS = {
  items: [
    { id: 'a-1', filename: 'autotalli-edestä.jpg', contentType: 'image/jpeg', bytes: 2_418_000 },
    { id: 'a-2', filename: 'mitat ja toiveet.pdf', contentType: 'application/pdf', bytes: 184_300 },
  ],
};

/** Undefined for what is not the intake's. */
export function intakeAnswer(
  method: string,
  url: URL,
  scene: string,
  sent: string,
): Answer | undefined {
  const path = url.pathname.slice('/api'.length);
  const [, area = '', id = '', part] = path.split('/');
  const empty = scene === 'admin-empty';
  switch (area) {
    case 'channels':
      if (part === 'form') return form(method, id, url, scene, sent);
      if (id && method === 'GET') return details(id);
      return method === 'GET' ? (empty ? none : ok(channels())) : changed(id, part);
    case 'directory':
      return method === 'GET' ? directory(id, empty) : { status: 204 };
    case 'contacts':
      if (part === 'attachments') return ok(id === 'm-1' ? ATTACHMENTS : { items: [] });
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
  const found = channelDetails(id);
  return found ? ok({ ...found, state: 'ready' }) : { status: 404 };
}

function details(id: string): Answer {
  const found = channelDetails(id);
  return found ? ok(found) : { status: 404 };
}

function form(method: string, id: string, url: URL, scene: string, sent: string): Answer {
  const [part, version] = url.pathname.split('/').slice(5);
  if (part === 'preview') {
    const html = previewOf(sent, url.searchParams.get('language') ?? 'fi');
    return { status: 200, html };
  }
  if (part === 'publish') return ok({ version: 3 });
  if (part === 'versions') return ok(version ? versionOf(Number(version)) : VERSIONS);
  if (method === 'PUT') {
    return scene === 'refusing'
      ? { status: 422, body: REFUSED_FORM }
      : ok({ ...FORM, draft: JSON.parse(sent) });
  }
  return ok(id === 'c-new' ? NEW_FORM : FORM);
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
