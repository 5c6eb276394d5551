import type { Language } from '../../shared/api/me';
import { useTexts } from '../../shared/texts/use-texts';
import { SelectField } from '../../shared/ui/field';
import page from '../../shared/ui/page.module.css';
import { refusalOf } from '../../shared/ui/refusal';
import { LANGUAGES, LONGEST } from './definition';
import { type Draft, missingOf } from './draft';
import styles from './editor.module.css';
import fields from './fields.module.css';
import { TextsField } from './texts-field';
import type { Builder } from './use-builder';

/** In which languages the form is, and what it says besides its fields. */
export function WordsCard({ builder }: { builder: Builder }) {
  const { draft, errors, change } = builder;
  const { forms } = useTexts();
  const own = errors.filter((error) => !error.uid);
  const text = (name: 'title' | 'intro' | 'button' | 'thanks') => ({
    name,
    label: forms.parts[name],
    value: draft[name],
    onChange: (value: Draft['title']) => change({ ...draft, [name]: value }, name),
    errors: own,
  });
  return (
    <section className={page.card} aria-labelledby="words">
      <header>
        <h2 id="words">{forms.words}</h2>
        <p>{forms.wordsText}</p>
      </header>
      <Languages builder={builder} />
      <TextsField {...text('title')} maxLength={LONGEST.title} />
      <TextsField {...text('intro')} optional rows={2} maxLength={LONGEST.text} />
      <TextsField {...text('button')} optional hint={forms.buttonHint} maxLength={LONGEST.button} />
      <TextsField
        {...text('thanks')}
        optional
        rows={2}
        hint={forms.thanksHint}
        maxLength={LONGEST.text}
      />
    </section>
  );
}

function Languages({ builder }: { builder: Builder }) {
  const { draft, errors, change } = builder;
  const { forms, intake, session } = useTexts();
  const { languages } = draft;
  const missing = missingOf(draft);
  const set = (next: Language[]) => change({ ...draft, languages: next }, 'languages');
  const error = refusalOf(
    errors.filter((one) => !one.uid),
    'languages',
    intake.refused,
  );
  return (
    <div className={styles.languages}>
      <fieldset className={styles.choices}>
        <legend>{forms.languages}</legend>
        {LANGUAGES.map((language) => (
          <label key={language} className={styles.choice}>
            <input
              type="checkbox"
              checked={languages.includes(language)}
              // A form is in one language at least.
              disabled={languages.length === 1 && languages.includes(language)}
              onChange={(event) =>
                set(
                  event.target.checked
                    ? [...languages, language]
                    : languages.filter((one) => one !== language),
                )
              }
            />
            {session.languages[language]}
            {languages.includes(language) && missing[language] > 0 ? (
              <span className={fields.mark}>{forms.missingCount(missing[language])}</span>
            ) : null}
          </label>
        ))}
      </fieldset>
      {languages.length > 1 ? (
        <SelectField
          label={forms.firstLanguage}
          hint={forms.firstLanguageHint}
          value={languages[0] ?? ''}
          onChange={(first) => set(languages.toSorted((a, b) => rank(a, first) - rank(b, first)))}
          options={languages.map((language) => [language, session.languages[language]])}
          error={error}
        />
      ) : error ? (
        <p role="alert" className={styles.error}>
          {error}
        </p>
      ) : null}
    </div>
  );
}

function rank(language: string, first: string) {
  return language === first ? 0 : 1;
}
