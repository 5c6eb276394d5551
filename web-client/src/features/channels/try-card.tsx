import { useState } from 'react';
import type { ChannelDetails } from '../../shared/api/channels';
import { fieldErrors } from '../../shared/api/http';
import { useTexts } from '../../shared/texts/use-texts';
import { Button } from '../../shared/ui/button';
import { SelectField, TextField } from '../../shared/ui/field';
import page from '../../shared/ui/page.module.css';
import { refusalOf } from '../../shared/ui/refusal';
import styles from './channel-page.module.css';
import { useTry } from './channels-api';
import { type Draft, headersOf, parseDraft, readingOnly } from './settings';
import { TryResult } from './try-result';

const CONTENT_TYPES = [
  'application/json',
  'application/x-www-form-urlencoded',
  'multipart/form-data',
  'application/xml',
  'message/rfc822',
  'text/plain',
];

const USUAL: Record<string, string> = {
  'website-form': 'application/x-www-form-urlencoded',
  adf: 'application/xml',
  'marketplace-mail': 'message/rfc822',
};

export function TryCard({ channel, draft }: { channel: ChannelDetails; draft: Draft }) {
  const texts = useTexts();
  const { channels, intake } = texts;
  const [sample, setSample] = useState({
    contentType: USUAL[channel.kind] ?? 'application/json',
    headers: '',
    body: '',
  });
  const [unfit, setUnfit] = useState<{ headers?: string; body?: string }>({});
  const run = useTry(channel.id);
  const settings = readingOnly(parseDraft(draft, channel.settings, texts).settings);
  const unsaved = Object.keys(settings).length > 0;
  const set = (change: Partial<typeof sample>) => {
    setSample({ ...sample, ...change });
    setUnfit({});
  };
  const errors = fieldErrors(run.error);
  const refused = (field: string) => refusalOf(errors, field, intake.refused);
  const read = () => {
    const headers = headersOf(sample.headers);
    const wrong = {
      ...(headers === null && { headers: channels.headersInvalid }),
      ...(!sample.body.trim() && { body: channels.sampleMissing }),
    };
    setUnfit(wrong);
    if (headers === null || wrong.body) return;
    run.mutate({
      contentType: sample.contentType,
      body: sample.body,
      ...(Object.keys(headers).length > 0 && { headers }),
      ...(unsaved && { settings }),
    });
  };
  return (
    <section className={page.card} aria-labelledby="try">
      <header>
        <h2 id="try">{channels.tryTitle}</h2>
        <p>
          {channels.tryText} {unsaved ? <b>{channels.tryUnsaved}</b> : null}
        </p>
      </header>
      <div className={styles.columns}>
        <form
          className={styles.form}
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            read();
          }}
        >
          <SelectField
            label={channels.contentType}
            value={sample.contentType}
            onChange={(contentType) => set({ contentType })}
            options={CONTENT_TYPES.map((type) => [type, type])}
            error={refused('contentType')}
          />
          <TextField
            label={channels.headers}
            hint={channels.headersHint}
            rows={2}
            code
            value={sample.headers}
            onChange={(headers) => set({ headers })}
            error={unfit.headers ?? refused('headers')}
          />
          <TextField
            label={channels.sample}
            rows={9}
            code
            value={sample.body}
            onChange={(body) => set({ body })}
            error={unfit.body ?? refused('body')}
          />
          <div className={page.actions}>
            <Button type="submit" look="solid" disabled={run.isPending}>
              {channels.tryRun}
            </Button>
          </div>
        </form>
        <TryResult run={run} />
      </div>
    </section>
  );
}
