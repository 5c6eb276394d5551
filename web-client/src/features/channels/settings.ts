import type { StoredSettings } from '../../shared/api/channels';
import type { AdminTexts } from '../../shared/texts/admin-en';

export const SETTINGS = [
  'secrets',
  'verifyToken',
  'pageTokens',
  'preset',
  'expression',
  'portal',
  'imap',
  'imapPassword',
  'feedUrl',
  'feedUser',
  'feedPassword',
  'mapping',
  'honeypot',
  'timestampField',
  'minSeconds',
  'allowedOrigins',
] as const;

export type Setting = (typeof SETTINGS)[number];

/** What was written into the fields; a setting that is absent stays as it is, an empty one is cleared. */
export type Draft = Partial<Record<Setting, string>>;
export type Settings = Partial<Record<string, unknown>>;

const WIRE: Partial<Record<Setting, string>> = {
  preset: 'webhook.preset',
  expression: 'webhook.expression',
  feedUrl: 'feed.url',
  feedUser: 'feed.user',
  feedPassword: 'secrets',
};

/** Where the service keeps a setting, and by which name it refuses it. */
export function wireName(setting: Setting) {
  return WIRE[setting] ?? setting;
}

const BY_KIND: Record<string, readonly Setting[]> = {
  'website-form': ['honeypot', 'timestampField', 'minSeconds', 'allowedOrigins', 'mapping'],
  'marketplace-mail': ['portal', 'imap', 'imapPassword'],
  'polled-feed': ['feedUrl', 'feedUser', 'feedPassword', 'expression'],
  'meta-lead-ads': ['secrets', 'verifyToken', 'pageTokens', 'mapping'],
  'google-lead-forms': ['secrets', 'mapping'],
  'linkedin-lead-forms': ['secrets', 'pageTokens', 'mapping'],
  'tiktok-lead-ads': ['secrets', 'mapping'],
  adf: ['secrets'],
  webhook: ['secrets', 'preset', 'expression'],
  api: ['secrets'],
  'file-import': [],
  manual: [],
};

/** A kind this client does not know may still have a secret to set. */
export function settingsOfKind(kind: string): readonly Setting[] {
  return BY_KIND[kind] ?? ['secrets', 'mapping'];
}

/** Files and typed contacts have screens of their own; everything else can be tried on a sample. */
export function takesSamples(kind: string) {
  return kind !== 'file-import' && kind !== 'manual';
}

/** What proves a sender or fetches for it has no part in how a sample is read, and stays at home. */
const PROOF = ['secrets', 'verifyToken', 'pageTokens', 'imap', 'imapPassword', 'feed'];

export function readingOnly(settings: Settings): Settings {
  return Object.fromEntries(
    Object.entries(settings).filter(([key]) => !PROOF.some((proof) => proof === key)),
  );
}

/** The words that stand in a setting's field; empty where nothing is set, and for every secret. */
export function storedText(setting: Setting, stored: StoredSettings): string {
  switch (setting) {
    case 'secrets':
    case 'verifyToken':
    case 'pageTokens':
    case 'imapPassword':
    case 'feedPassword':
      return '';
    case 'feedUrl':
      return stored.feed?.url ?? '';
    case 'feedUser':
      return stored.feed?.user ?? '';
    case 'preset':
    case 'expression':
      return stored.webhook?.[setting] ?? '';
    case 'allowedOrigins':
      return (stored.allowedOrigins ?? []).join('\n');
    case 'minSeconds':
      return stored.minSeconds ? String(stored.minSeconds) : '';
    case 'mapping':
    case 'portal':
    case 'imap':
      return jsonText(stored[setting]);
    default:
      return stored[setting] ?? '';
  }
}

function jsonText(value: Record<string, unknown> | undefined) {
  return value && Object.keys(value).length > 0 ? JSON.stringify(value, null, 2) : '';
}

/** The names under which the service tells that a secret is set. */
const SECRETS: Partial<Record<Setting, keyof StoredSettings['set']>> = {
  secrets: 'secrets',
  verifyToken: 'verifyToken',
  pageTokens: 'pageTokens',
  imapPassword: 'imapPassword',
  feedPassword: 'secrets',
};

/** Whether a secret is set, whatever it is. */
export function isKept(setting: Setting, { set }: StoredSettings) {
  const name = SECRETS[setting];
  const kept = name && set[name];
  return Array.isArray(kept) ? kept.length > 0 : Boolean(kept);
}

export function isChanged(setting: Setting, draft: Draft, stored: StoredSettings) {
  const text = draft[setting];
  if (text === undefined) return false;
  return SECRETS[setting] && text === ''
    ? isKept(setting, stored)
    : text.trim() !== storedText(setting, stored).trim();
}

type Parsed = { settings: Settings; errors: Draft };

/** Makes of what was changed what the service takes, or says beside which field it cannot. */
export function parseDraft(draft: Draft, stored: StoredSettings, words: AdminTexts): Parsed {
  const parsed: Parsed = { settings: {}, errors: {} };
  const changed = SETTINGS.filter((setting) => isChanged(setting, draft, stored));
  for (const setting of changed) {
    const text = (draft[setting] ?? '').trim();
    try {
      if (setting === 'preset' || setting === 'expression') {
        parsed.settings.webhook = webhookOf(draft, stored);
      } else if (setting === 'feedUrl' || setting === 'feedUser') {
        parsed.settings.feed = feedOf(draft, stored);
      } else if (setting === 'feedPassword') {
        parsed.settings.secrets = text ? [text] : [];
      } else {
        parsed.settings[setting] = text ? settingOf(setting, text, words) : nothingOf(setting);
      }
    } catch (error) {
      parsed.errors[setting] = error instanceof Unfit ? error.message : String(error);
    }
  }
  return parsed;
}

/** A sender's own expression stands in place of a preset, and what is set besides them stays. */
function webhookOf(draft: Draft, stored: StoredSettings) {
  const { preset: _preset, expression: _expression, ...rest } = stored.webhook ?? {};
  const wished = (setting: 'preset' | 'expression') =>
    (draft[setting] ?? storedText(setting, stored)).trim();
  const expression = wished('expression');
  const preset = wished('preset');
  if (expression) return { ...rest, expression };
  return preset ? { ...rest, preset } : rest;
}

/** Address and user name one feed, and are replaced together. */
function feedOf(draft: Draft, stored: StoredSettings) {
  const wished = (setting: 'feedUrl' | 'feedUser') =>
    (draft[setting] ?? storedText(setting, stored)).trim();
  return { url: wished('feedUrl'), user: wished('feedUser') };
}

/** The empty value by which a setting is cleared. */
function nothingOf(setting: Setting): unknown {
  switch (setting) {
    case 'secrets':
    case 'allowedOrigins':
      return [];
    case 'pageTokens':
    case 'mapping':
    case 'portal':
    case 'imap':
      return {};
    case 'minSeconds':
      return 0;
    default:
      return '';
  }
}

class Unfit extends Error {}

function settingOf(setting: Setting, text: string, words: AdminTexts): unknown {
  switch (setting) {
    case 'secrets':
    case 'allowedOrigins':
      return linesOf(text);
    case 'pageTokens':
      return Object.fromEntries(linesOf(text).map((line) => pageToken(line, words)));
    case 'mapping':
    case 'portal':
    case 'imap':
      return json(text, words);
    case 'minSeconds':
      if (!/^\d{1,6}$/.test(text)) throw new Unfit(words.channels.minSecondsInvalid);
      return Number(text);
    default:
      return text;
  }
}

function pageToken(line: string, words: AdminTexts) {
  const [, page, token] = /^(\S+)\s+(\S+)$/.exec(line) ?? [];
  if (!page || !token) throw new Unfit(words.channels.pageTokensInvalid);
  return [page, token];
}

function json(text: string, words: AdminTexts): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    const [, line, column] = /line (\d+) column (\d+)/.exec(String(error)) ?? [];
    throw new Unfit(words.intake.notJson(line ? `(${line}:${column})` : '').trim());
  }
}

export function linesOf(text: string) {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);
}

/** `Name: value` per line; null when a line is something else. */
export function headersOf(text: string): Record<string, string> | null {
  const pairs = linesOf(text).map((line) => /^([\w-]+)\s*:\s*(.*)$/.exec(line));
  if (pairs.some((pair) => pair === null)) return null;
  return Object.fromEntries(pairs.map((pair) => [pair?.[1] ?? '', pair?.[2] ?? '']));
}
