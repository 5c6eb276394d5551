import { useState } from 'react';
import type { StoredSettings } from '../../shared/api/channels';
import { useTexts } from '../../shared/texts/use-texts';
import { SelectField, TextField } from '../../shared/ui/field';
import { KeptSecret } from './kept-secret';
import { isKept, type Setting, storedText } from './settings';

const PRESETS = {
  typeform: 'Typeform',
  webflow: 'Webflow',
  hubspot: 'HubSpot',
  wpforms: 'WPForms',
  gravity: 'Gravity Forms',
  elementor: 'Elementor',
  cf7: 'Contact Form 7',
  drupal: 'Drupal Webform',
  zapier: 'Zapier',
  make: 'Make',
  squarespace: 'Squarespace',
  'microsoft-ads': 'Microsoft Ads',
  zoopla: 'Zoopla',
  zillow: 'Zillow',
};

/** How many lines a setting of several lines opens with; those with code in them are set in a fixed pitch. */
const ROWS: Partial<Record<Setting, number>> = {
  secrets: 2,
  pageTokens: 2,
  allowedOrigins: 2,
  expression: 8,
  mapping: 8,
  portal: 8,
  imap: 3,
};
const CODE: readonly Setting[] = [
  'secrets',
  'pageTokens',
  'expression',
  'mapping',
  'portal',
  'imap',
];

type Props = {
  setting: Setting;
  stored: StoredSettings;
  /** What was written; undefined leaves the setting as it is. */
  draft: string | undefined;
  onChange: (text: string | undefined) => void;
  error: string | undefined;
};

export function SettingField({ setting, stored, draft, onChange, error }: Props) {
  const { channels } = useTexts();
  const [replacing, setReplacing] = useState(false);
  const kept = isKept(setting, stored);
  if (kept && !replacing && !draft) {
    return (
      <KeptSecret
        setting={setting}
        stored={stored}
        clearing={draft === ''}
        onReplace={() => setReplacing(true)}
        onClear={() => onChange('')}
        onKeep={() => onChange(undefined)}
      />
    );
  }
  const field = {
    value: draft ?? storedText(setting, stored),
    // An emptied field of a new secret is no wish to lose the one that is set: that has a button of its own.
    onChange: (text: string) => onChange(kept && text === '' ? undefined : text),
    error,
  };
  if (setting === 'preset') {
    return (
      <SelectField
        {...field}
        label={channels.preset}
        options={[
          ['', channels.presets.none],
          ...Object.entries(PRESETS),
          ['generic', channels.presets.generic],
        ]}
      />
    );
  }
  const hints: Partial<Record<Setting, string>> = {
    secrets: channels.secretsHint,
    verifyToken: channels.verifyTokenHint,
    pageTokens: channels.pageTokensHint,
    expression: channels.expressionHint,
    mapping: channels.mappingHint,
    portal: channels.portalHint,
    imap: channels.imapHint,
    feedUrl: channels.feedUrlHint,
    honeypot: channels.honeypotHint,
    allowedOrigins: channels.allowedOriginsHint,
  };
  return (
    <TextField
      {...field}
      label={channels[setting]}
      hint={hints[setting]}
      rows={ROWS[setting] ?? 1}
      code={CODE.includes(setting)}
      type={setting === 'imapPassword' || setting === 'feedPassword' ? 'password' : 'text'}
      inputMode={setting === 'minSeconds' ? 'numeric' : 'text'}
    />
  );
}
