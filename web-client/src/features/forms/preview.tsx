import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { fieldErrors } from '../../shared/api/http';
import type { Language } from '../../shared/api/me';
import { useTexts } from '../../shared/texts/use-texts';
import { Button } from '../../shared/ui/button';
import { Waiting } from '../../shared/ui/states';
import { useSettled } from '../../shared/ui/use-settled';
import type { Definition } from './definition';
import { previewQuery } from './forms-api';
import { Paper } from './paper';
import styles from './preview.module.css';
import { previewable } from './previewable';

/** Long enough to finish a word. */
const SETTLE_MILLIS = 450;

/** The hosted page on a phone, as it would be served of the form as it stands. */
export function Preview(props: {
  channelId: string;
  definition: Definition;
  language: Language;
  onLanguage: (language: Language) => void;
}) {
  const { definition, language, onLanguage } = props;
  const { forms, session } = useTexts();
  return (
    <section className={styles.preview} aria-label={forms.preview}>
      {definition.languages.length > 1 ? (
        <fieldset className={styles.switch}>
          <legend className="visually-hidden">{forms.previewLanguage}</legend>
          {definition.languages.map((one) => (
            <label key={one}>
              <input
                type="radio"
                name="preview-language"
                className="visually-hidden"
                checked={one === language}
                onChange={() => onLanguage(one)}
              />
              {session.languages[one]}
            </label>
          ))}
        </fieldset>
      ) : null}
      <Phone {...props} />
    </section>
  );
}

function Phone(props: { channelId: string; definition: Definition; language: Language }) {
  const { forms } = useTexts();
  const json = useSettled(JSON.stringify(previewable(props.definition)), SETTLE_MILLIS);
  const query = useQuery(previewQuery(props.channelId, json, props.language));
  const [last, setLast] = useState<string>();
  if (query.data !== undefined && query.data !== last) setLast(query.data);
  const refused = fieldErrors(query.error).length > 0;
  return (
    <div className={styles.phone} data-old={query.isError}>
      {last === undefined ? null : (
        <Paper html={last} title={forms.preview} className={styles.paper} />
      )}
      {last === undefined && query.isPending ? <Waiting /> : null}
      {query.isError ? (
        <div role="status" className={styles.noPreview}>
          <p>{refused ? forms.previewRefused : forms.previewFailed}</p>
          {refused ? null : <Button onClick={() => query.refetch()}>{forms.previewAgain}</Button>}
        </div>
      ) : null}
    </div>
  );
}
