import { pluralOf } from './plural';

const n = pluralOf('en');

/** What an admin is warned of, what a channel has been set to, and words of the lead that came after the first ones. */
export const alarmsEn = {
  alarms: {
    title: 'The intake needs you',
    count: (count: number) =>
      n(count, { one: '1 thing needs a look', other: `${count} things need a look` }),
    silent: (channel: string, when: string) => `${channel} is unusually silent since ${when}`,
    states: {
      'needs-secret': (channel: string) => `${channel} takes nothing in: it has no secret`,
      'imap-failing': (channel: string) => `${channel}: the mailbox cannot be read`,
      'feed-failing': (channel: string) => `${channel}: the feed cannot be read`,
      'token-expired': (channel: string) => `${channel}: the access token has expired`,
      'token-expiring': (channel: string) => `${channel}: the access token expires soon`,
    },
    unbalanced: 'The ledger does not balance: a contact may be missing',
    unchecked: 'The state of the intake could not be checked.',
  },
  kept: {
    secrets: (count: number) =>
      n(count, { one: '1 secret is set', other: `${count} secrets are set` }),
    set: 'Set',
    tokens: (accounts: string[]) => `Set for ${accounts.join(', ')}`,
    replace: (what: string) => `Replace: ${what}`,
    replaceShort: 'Replace',
    clear: (what: string) => `Clear: ${what}`,
    clearShort: 'Clear',
    clearing: 'Is removed when you save.',
    keep: 'Keep it',
  },
  attachments: {
    title: 'Attachments',
    download: (name: string, size: string) => `Download ${name}, ${size}`,
    failed: 'The attachments could not be fetched.',
  },
  callback: {
    at: (when: string) => `Wants a call ${when}`,
    now: 'Wants a call now',
  },
};

export type AlarmTexts = typeof alarmsEn;
