import { useState } from 'react';
import { useTexts } from '../../shared/texts/use-texts';
import { Button } from '../../shared/ui/button';
import { SelectField, TextField } from '../../shared/ui/field';
import type { Setting } from './settings';

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
  /** A secret is there already: writing a new one is asked for first. */
  masked: boolean;
  value: string;
  onChange: (value: string) => void;
  error: string | undefined;
};

export function SettingField({ setting, masked, ...field }: Props) {
  const { channels } = useTexts();
  const [replacing, setReplacing] = useState(!masked);
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
  if (setting === 'secrets' && !replacing && !field.value) {
    return (
      <div>
        <Button icon="note" onClick={() => setReplacing(true)}>
          {channels.replaceSecrets}
        </Button>
      </div>
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
