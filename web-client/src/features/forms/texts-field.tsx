import { useId } from 'react';
import type { FieldError } from '../../shared/api/http';
import { useTexts } from '../../shared/texts/use-texts';
import { refusalOf } from '../../shared/ui/refusal';
import { missingIn, type Text } from './definition';
import { useFormLanguages } from './form-languages';
import styles from './texts-field.module.css';

type Props = {
  label: string;
  hint?: string | undefined;
  /** The text's name in what the service refuses, such as `label`. */
  name: string;
  value: Text | undefined;
  onChange: (value: Text) => void;
  errors: FieldError[];
  /** May be in no language at all; in one it must be in all. */
  optional?: boolean;
  rows?: number;
  maxLength: number;
  /** The fields stand in a row with others and show no heading of their own. */
  compact?: boolean;
};

/** One text in every language of the form, with a mark where a translation is missing. */
export function TextsField(props: Props) {
  const { label, hint, name, value, errors, optional = false } = props;
  const { forms, intake } = useTexts();
  const { languages } = useFormLanguages();
  const id = useId();
  const missing = missingIn(value, languages, optional);
  const untouched = missing.length === languages.length;
  const ofOne = languages.map((language) => `${name}.${language}`);
  const whole = errors.filter((error) => !ofOne.includes(error.field));
  const error = refusalOf(whole, name, intake.refused);
  return (
    <fieldset
      className={styles.texts}
      data-compact={props.compact}
      aria-describedby={error ? `${id}-error` : undefined}
    >
      <legend className={props.compact ? 'visually-hidden' : undefined}>
        {label}
        {optional ? <small>{forms.optional}</small> : null}
      </legend>
      {hint ? <p className={styles.hint}>{hint}</p> : null}
      {languages.map((language) => (
        <OneText
          key={language}
          {...props}
          language={language}
          missing={!untouched && missing.includes(language)}
          invalid={error !== undefined}
        />
      ))}
      {error ? (
        <p id={`${id}-error`} role="alert" className={styles.error}>
          {error}
        </p>
      ) : null}
    </fieldset>
  );
}

function OneText(
  props: Props & {
    language: 'fi' | 'sv' | 'en';
    missing: boolean;
    invalid: boolean;
  },
) {
  const { label, name, value, errors, language, missing, rows = 1 } = props;
  const { forms, intake, session } = useTexts();
  const { languages, show } = useFormLanguages();
  const id = useId();
  const error = refusalOf(errors, `${name}.${language}`, intake.refused);
  const described = [missing && `${id}-missing`, error && `${id}-error`].filter(Boolean).join(' ');
  const control = {
    'aria-label': languages.length > 1 ? `${label}, ${session.languages[language]}` : label,
    'aria-invalid': error !== undefined || props.invalid,
    'aria-describedby': described || undefined,
    lang: language,
    maxLength: props.maxLength,
    autoComplete: 'off',
    value: value?.[language] ?? '',
    onFocus: () => show(language),
    onChange: (event: { target: { value: string } }) =>
      props.onChange({ ...value, [language]: event.target.value }),
  };
  return (
    <div className={styles.one} data-missing={missing}>
      {languages.length > 1 ? (
        <span className={styles.tag} aria-hidden="true">
          {language.toUpperCase()}
        </span>
      ) : null}
      {rows > 1 ? <textarea {...control} rows={rows} /> : <input {...control} type="text" />}
      {missing ? (
        <span id={`${id}-missing`} className={styles.missing}>
          {forms.missing}
        </span>
      ) : null}
      {error ? (
        <p id={`${id}-error`} role="alert" className={styles.error}>
          {error}
        </p>
      ) : null}
    </div>
  );
}
