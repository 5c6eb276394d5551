import { useState } from 'react';
import { fieldErrors } from '../../shared/api/http';
import type { Me } from '../../shared/api/me';
import { useTexts } from '../../shared/texts/use-texts';
import { Button } from '../../shared/ui/button';
import { TextField } from '../../shared/ui/field';
import page from '../../shared/ui/page.module.css';
import { LocationField, RequestTypeField } from '../../shared/ui/place-fields';
import { RefusedElsewhere, refusalOf } from '../../shared/ui/refusal';
import { ActFailed } from './act-failed';
import { type Fix, useFix } from './failed-api';
import styles from './failed-tray.module.css';

const FIELDS = ['name', 'phone', 'email', 'message', 'requestType', 'locationId'] as const;

/** What a person reads out of the text that no parser could. */
export function FixForm(props: { id: string; me: Me; onOutcome: (outcome: string) => void }) {
  const { failed, intake } = useTexts();
  const [fix, setFix] = useState<Fix>({});
  const [empty, setEmpty] = useState(false);
  const put = useFix(props.id);
  const errors = fieldErrors(put.error);
  const field = (name: (typeof FIELDS)[number]) => ({
    value: fix[name] ?? '',
    error: refusalOf(errors, name, intake.refused),
    onChange: (text: string) => {
      setFix({ ...fix, [name]: text });
      setEmpty(false);
    },
  });
  const save = () => {
    const told = Object.entries(fix).filter(([, text]) => text.trim() !== '');
    if (told.length === 0) {
      setEmpty(true);
      return;
    }
    put.mutate(Object.fromEntries(told.map(([name, text]) => [name, text.trim()])), {
      onSuccess: (result) => props.onOutcome(result.outcome),
    });
  };
  return (
    <section className={page.card} aria-labelledby="fix">
      <header>
        <h2 id="fix">{failed.fix}</h2>
        <p>{failed.fixText}</p>
      </header>
      <form
        className={styles.form}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          save();
        }}
      >
        <TextField {...field('name')} label={failed.fields.name} maxLength={200} />
        <div className={styles.pair}>
          <TextField {...field('phone')} label={failed.fields.phone} type="tel" />
          <TextField {...field('email')} label={failed.fields.email} type="email" />
        </div>
        <TextField {...field('message')} label={failed.fields.message} rows={3} />
        <div className={styles.pair}>
          <RequestTypeField {...field('requestType')} by="key" />
          <LocationField {...field('locationId')} me={props.me} />
        </div>
        {empty ? (
          <p role="alert" className={page.notice} data-tone="bad">
            {failed.fixEmpty}
          </p>
        ) : null}
        {put.isError && errors.length > 0 ? (
          <RefusedElsewhere error={put.error} known={FIELDS} />
        ) : null}
        {put.isError && errors.length === 0 ? <ActFailed error={put.error} /> : null}
        <div className={page.actions}>
          <Button type="submit" look="solid" disabled={put.isPending}>
            {failed.fixSave}
          </Button>
        </div>
      </form>
    </section>
  );
}
