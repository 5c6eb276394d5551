import { useState } from 'react';
import { fieldErrors } from '../../shared/api/http';
import { useTexts } from '../../shared/texts/use-texts';
import { Button } from '../../shared/ui/button';
import { SelectField, TextField } from '../../shared/ui/field';
import page from '../../shared/ui/page.module.css';
import { RefusedElsewhere, refusalOf } from '../../shared/ui/refusal';
import { CAPTCHAS } from './definition';
import styles from './editor.module.css';
import { useCaptchaSecret } from './forms-api';
import type { Builder } from './use-builder';

/** What keeps robots out. The trap field is always there and needs no setting. */
export function GuardsCard(props: { channelId: string; secretSet: boolean; builder: Builder }) {
  const { draft, errors, change } = props.builder;
  const { forms, intake } = useTexts();
  const own = errors.filter((error) => !error.uid);
  const { captcha } = draft;
  return (
    <section className={page.card} aria-labelledby="guards">
      <header>
        <h2 id="guards">{forms.guards}</h2>
        <p>{forms.guardsText}</p>
      </header>
      <div className={styles.pair}>
        <SelectField
          label={forms.parts.captcha}
          hint={forms.captchaHint}
          value={captcha?.provider ?? ''}
          onChange={(chosen) => {
            const provider = CAPTCHAS.find((one) => one === chosen);
            change(
              {
                ...draft,
                captcha: provider && { provider, siteKey: captcha?.siteKey ?? '' },
              },
              'captcha',
            );
          }}
          options={[
            ['', forms.noCaptcha],
            ...CAPTCHAS.map((provider) => [provider, forms.captchas[provider]] as const),
          ]}
          error={refusalOf(
            own.filter((error) => error.field !== 'captcha.siteKey'),
            'captcha',
            intake.refused,
          )}
        />
        <TextField
          label={forms.parts.minSeconds}
          hint={forms.minSecondsHint}
          inputMode="numeric"
          maxLength={3}
          value={draft.minSeconds === undefined ? '' : String(draft.minSeconds)}
          onChange={(text) => {
            const digits = text.replaceAll(/\D/g, '');
            change(
              { ...draft, minSeconds: digits === '' ? undefined : Number(digits) },
              'minSeconds',
            );
          }}
          error={refusalOf(own, 'minSeconds', intake.refused)}
        />
      </div>
      {captcha ? (
        <div className={styles.pair}>
          <TextField
            code
            label={forms.siteKey}
            maxLength={200}
            value={captcha.siteKey}
            onChange={(siteKey) =>
              change({ ...draft, captcha: { ...captcha, siteKey } }, 'captcha')
            }
            error={refusalOf(own, 'captcha.siteKey', intake.refused)}
          />
          <CaptchaSecret channelId={props.channelId} isSet={props.secretSet} />
        </div>
      ) : null}
    </section>
  );
}

/** A setting of the channel and no part of the form: it is saved by itself and never shown. */
function CaptchaSecret({ channelId, isSet }: { channelId: string; isSet: boolean }) {
  const { forms, channels, intake } = useTexts();
  const [secret, setSecret] = useState('');
  const save = useCaptchaSecret(channelId);
  return (
    <div className={styles.secret}>
      <TextField
        type="password"
        label={forms.captchaSecret}
        hint={isSet ? forms.captchaSecretSet : forms.captchaSecretHint}
        maxLength={500}
        value={secret}
        onChange={(text) => {
          setSecret(text);
          save.reset();
        }}
        error={refusalOf(fieldErrors(save.error), 'captchaSecret', intake.refused)}
      />
      {save.isError ? <RefusedElsewhere error={save.error} known={['captchaSecret']} /> : null}
      <div className={page.actions}>
        <Button
          disabled={secret.trim() === '' || save.isPending}
          onClick={() => save.mutate(secret.trim(), { onSuccess: () => setSecret('') })}
        >
          {forms.captchaSecretSave}
        </Button>
        <span role="status">{save.isSuccess ? channels.saved : ''}</span>
      </div>
    </div>
  );
}
