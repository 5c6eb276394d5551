import type { FieldError } from '../../shared/api/http';
import { useTexts } from '../../shared/texts/use-texts';
import { SelectField } from '../../shared/ui/field';
import { refusalOf } from '../../shared/ui/refusal';
import { answersTo } from './definition';
import type { Draft, DraftField } from './draft';
import { waitsInVain } from './draft';
import styles from './editor.module.css';
import { useAnswerWords, useFieldNames } from './field-row';

/** "Show when … is …": only a choice asked before can decide it. */
export function ConditionEditor(props: {
  draft: Draft;
  field: DraftField;
  onChange: (field: DraftField) => void;
  errors: FieldError[];
}) {
  const { draft, field, errors, onChange } = props;
  const { forms, intake } = useTexts();
  const nameOf = useFieldNames(draft);
  const wordsFor = useAnswerWords(draft);
  const before = draft.fields.slice(0, draft.fields.indexOf(field));
  const askable = before.filter((one) => answersTo(one).length > 0);
  const condition = field.showWhen;
  const asked = askable.find((one) => one.key === condition?.field);
  if (askable.length === 0 && !condition)
    return <p className={styles.aside}>{forms.noCondition}</p>;
  const answers = asked ? answersTo(asked) : [];
  const refused =
    refusalOf(errors, 'showWhen', intake.refused) ??
    (condition && condition.is.length > 0 && waitsInVain(draft, field)
      ? forms.vainCondition
      : undefined);
  const choose = (key: string) =>
    onChange({ ...field, showWhen: key ? { field: key, is: [] } : undefined });
  const toggle = (value: string, on: boolean) => {
    const is = answers.filter((one) => (one === value ? on : condition?.is.includes(one)));
    onChange({ ...field, showWhen: { field: condition?.field ?? '', is } });
  };
  return (
    <div className={styles.condition}>
      <SelectField
        label={forms.show}
        value={condition?.field ?? ''}
        onChange={choose}
        options={[
          ['', forms.showAlways],
          ...askable.map((one) => [one.key, forms.showWhen(nameOf(one))] as const),
          ...(condition && !asked
            ? [[condition.field, forms.showWhen(condition.field)] as const]
            : []),
        ]}
        error={refused}
      />
      {asked ? (
        <fieldset className={styles.values}>
          <legend>{forms.is}</legend>
          {answers.map((answer) => (
            <label key={answer} className={styles.value}>
              <input
                type="checkbox"
                checked={condition?.is.includes(answer)}
                onChange={(event) => toggle(answer, event.target.checked)}
              />
              {wordsFor(asked, answer)}
            </label>
          ))}
        </fieldset>
      ) : null}
    </div>
  );
}
