import type { FieldError } from '../../shared/api/http';
import { useTexts } from '../../shared/texts/use-texts';
import { Button } from '../../shared/ui/button';
import { refusalOf } from '../../shared/ui/refusal';
import { LONGEST, MOST } from './definition';
import type { DraftField, DraftOption } from './draft';
import styles from './editor.module.css';
import { moved, newOption } from './edits';
import { PlaceButtons } from './place-buttons';
import { TextsField } from './texts-field';

export function OptionsEditor(props: {
  field: DraftField;
  onChange: (field: DraftField) => void;
  errors: FieldError[];
}) {
  const { field, errors, onChange } = props;
  const { forms, intake } = useTexts();
  const { options } = field;
  const set = (next: DraftOption[]) => onChange({ ...field, options: next });
  const whole = errors.filter((error) => error.field === 'options');
  const error = refusalOf(whole, 'options', intake.refused);
  return (
    <section className={styles.options} aria-label={forms.options}>
      <h4>{forms.options}</h4>
      <ol>
        {options.map((option, place) => (
          <li key={option.uid} className={styles.option}>
            <TextsField
              compact
              label={forms.option(place + 1)}
              name={`options[${place}].label`}
              maxLength={LONGEST.label}
              value={option.label}
              onChange={(label) =>
                set(options.map((one) => (one === option ? { ...one, label } : one)))
              }
              errors={atOption(errors, place)}
            />
            <PlaceButtons
              what={forms.option(place + 1)}
              place={place}
              of={options.length}
              onMove={(to) => set(moved(options, place, to))}
            />
            <Button
              look="quiet"
              icon="trash"
              aria-label={forms.removeOption(place + 1)}
              onClick={() => set(options.filter((one) => one !== option))}
            />
          </li>
        ))}
      </ol>
      {error ? (
        <p role="alert" className={styles.error}>
          {error}
        </p>
      ) : null}
      {options.length < MOST.options ? (
        <Button
          icon="plus"
          onClick={() => set([...options, newOption(options.map((one) => one.value))])}
        >
          {forms.addOption}
        </Button>
      ) : null}
    </section>
  );
}

/** What is refused of an option but its words is said at its words too: there is no other place for it. */
function atOption(errors: FieldError[], place: number): FieldError[] {
  const own = `options[${place}]`;
  return errors
    .filter((error) => error.field === own || error.field.startsWith(`${own}.`))
    .map((error) =>
      error.field.startsWith(`${own}.label`) ? error : { ...error, field: `${own}.label` },
    );
}
