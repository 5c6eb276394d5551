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

/** What was written into the fields; a setting that is absent or empty stays as it is. */
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

type Parsed = { settings: Settings; errors: Draft };

/** Makes of the written text what the service takes, or says beside which field it cannot. */
export function parseDraft(draft: Draft, words: AdminTexts): Parsed {
  const parsed: Parsed = { settings: {}, errors: {} };
  for (const setting of SETTINGS) {
    const text = draft[setting]?.trim();
    if (!text) continue;
    try {
      // A sender's own expression stands in place of a preset: the service takes one of them.
      if (setting === 'preset' || setting === 'expression') {
        parsed.settings.webhook = { [setting]: text };
      } else if (setting === 'feedUrl' || setting === 'feedUser') {
        // Address and user name one feed, and are replaced together.
        parsed.settings.feed = {
          url: draft.feedUrl?.trim() ?? '',
          user: draft.feedUser?.trim() ?? '',
        };
      } else if (setting === 'feedPassword') {
        parsed.settings.secrets = [text];
      } else {
        parsed.settings[setting] = settingOf(setting, text, words);
      }
    } catch (error) {
      parsed.errors[setting] = error instanceof Unfit ? error.message : String(error);
    }
  }
  return parsed;
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
