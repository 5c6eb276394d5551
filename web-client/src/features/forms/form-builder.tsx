import { useState } from 'react';
import type { ChannelDetails } from '../../shared/api/channels';
import { useLanguage, useTexts } from '../../shared/texts/use-texts';
import { Button } from '../../shared/ui/button';
import { useLeaving } from '../../shared/ui/leaving';
import page from '../../shared/ui/page.module.css';
import styles from './builder.module.css';
import type { Definition } from './definition';
import { EmbedCard } from './embed-card';
import { FieldsCard } from './fields-card';
import { FormLanguagesProvider } from './form-languages';
import type { Form } from './forms-api';
import { GuardsCard } from './guards-card';
import { LeaveSheet } from './leave-sheet';
import { LookCard } from './look-card';
import { Preview } from './preview';
import { SaveBar } from './save-bar';
import { useBuilder } from './use-builder';
import { VersionsCard } from './versions-card';
import { WordsCard } from './words-card';

type Props = {
  channel: ChannelDetails;
  form: Form;
  start: Definition;
  /** `start` was found in this tab's memory, unsaved. */
  restored: boolean;
  /** Leads back to the choice of a template. */
  onAgain: () => void;
};

/** The form on the left, the phone that shows it on the right; on a phone one behind the other. */
export function FormBuilder({ channel, form, start, restored, onAgain }: Props) {
  const { forms } = useTexts();
  const kept = form.draft ?? form.published?.definition;
  const builder = useBuilder(channel.id, start, kept);
  const { draft, definition } = builder;
  const [wished, setWished] = useState(useLanguage());
  const language = draft.languages.includes(wished) ? wished : (draft.languages[0] ?? wished);
  const [tab, setTab] = useState<'edit' | 'preview'>('edit');
  const { leave, stay } = useLeaving(builder.dirty);
  return (
    <FormLanguagesProvider languages={draft.languages} show={setWished}>
      <fieldset className={styles.tabs}>
        <legend className="visually-hidden">{forms.view}</legend>
        {(['edit', 'preview'] as const).map((one) => (
          <button key={one} type="button" aria-pressed={tab === one} onClick={() => setTab(one)}>
            {forms.tabs[one]}
          </button>
        ))}
      </fieldset>
      <div className={styles.bench} data-tab={tab}>
        <div className={styles.cards}>
          {builder.kept ? null : <Notice words={forms.fresh} act={forms.again} onAct={onAgain} />}
          {builder.kept && restored && builder.dirty ? (
            <Notice words={forms.restored} act={forms.discard} onAct={builder.discard} />
          ) : null}
          <FieldsCard builder={builder} published={form.published} />
          <WordsCard builder={builder} />
          <LookCard builder={builder} />
          <GuardsCard
            channelId={channel.id}
            secretSet={channel.settings.set.captchaSecret ?? false}
            builder={builder}
          />
          <EmbedCard channelId={channel.id} form={form} />
          <VersionsCard channelId={channel.id} form={form} builder={builder} />
        </div>
        <div className={styles.side}>
          <Preview
            channelId={channel.id}
            definition={definition}
            language={language}
            onLanguage={setWished}
          />
        </div>
      </div>
      <SaveBar builder={builder} form={form} />
      {leave ? <LeaveSheet onStay={stay} onLeave={leave} /> : null}
    </FormLanguagesProvider>
  );
}

function Notice({ words, act, onAct }: { words: string; act: string; onAct: () => void }) {
  return (
    <div className={`${page.notice} ${styles.notice}`} data-tone="quiet">
      <p role="status">{words}</p>
      <Button onClick={onAct}>{act}</Button>
    </div>
  );
}
