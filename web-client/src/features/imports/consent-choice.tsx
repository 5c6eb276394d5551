import { useTexts } from '../../shared/texts/use-texts';
import styles from './imports.module.css';

export type Consent = { contact: boolean; marketing: boolean };

/** What the uploader vouches for. Not ticked is not a refusal: then the row is silent about it. */
export function ConsentChoice(props: { consent: Consent; onConsent: (consent: Consent) => void }) {
  const { consent, onConsent } = props;
  const { imports } = useTexts();
  return (
    <fieldset className={styles.consent}>
      <legend>{imports.consent}</legend>
      {(['contact', 'marketing'] as const).map((what) => (
        <label key={what}>
          <input
            type="checkbox"
            checked={consent[what]}
            onChange={(event) => onConsent({ ...consent, [what]: event.target.checked })}
          />
          {imports.consents[what]}
        </label>
      ))}
    </fieldset>
  );
}
