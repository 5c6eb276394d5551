import type { FieldError } from '../../shared/api/http';
import { useTexts } from '../../shared/texts/use-texts';
import { Button } from '../../shared/ui/button';
import { SelectField, TextField } from '../../shared/ui/field';
import { refusalOf } from '../../shared/ui/refusal';
import { ConditionEditor } from './condition-editor';
import { hasOptions, LONGEST, MOST, PURPOSES, ROLES, takesRole } from './definition';
import type { Draft, DraftField } from './draft';
import styles from './editor.module.css';
import type { Form } from './forms-api';
import { OptionsEditor } from './options-editor';
import { PublishedConsent } from './published-consent';
import { TextsField } from './texts-field';

type Props = {
  draft: Draft;
  field: DraftField;
  published: Form['published'];
  onChange: (field: DraftField) => void;
  onRemove: () => void;
  errors: FieldError[];
};

/** Parts of a field whose refusals stand at their own control. */
const TOLD = ['label', 'hint', 'options', 'key', 'role', 'purpose', 'maxFiles', 'showWhen'];

export function FieldEditor(props: Props) {
  const { draft, field, errors, onChange } = props;
  const { forms, intake } = useTexts();
  const consent = field.kind === 'consent';
  const set = (change: Partial<DraftField>) => onChange({ ...field, ...change });
  return (
    <div className={styles.editor}>
      <Homeless errors={errors} />
      <TextsField
        label={consent ? forms.consentText : forms.label}
        hint={consent ? forms.consentHint : undefined}
        name="label"
        rows={consent ? 3 : 1}
        maxLength={consent ? LONGEST.consent : LONGEST.label}
        value={field.label}
        onChange={(label) => set({ label })}
        errors={errors}
      />
      {consent ? (
        <PublishedConsent draft={draft} field={field} published={props.published} />
      ) : null}
      {hasOptions(field.kind) ? (
        <OptionsEditor field={field} onChange={onChange} errors={errors} />
      ) : null}
      <TextsField
        optional
        label={forms.hint}
        name="hint"
        maxLength={LONGEST.hint}
        value={field.hint}
        onChange={(hint) => set({ hint })}
        errors={errors}
      />
      <div className={styles.pair}>
        <Meaning {...props} />
        <TextField
          code
          label={forms.key}
          hint={forms.keyHint}
          maxLength={LONGEST.key}
          value={field.key}
          onChange={(key) => set({ key, coined: false })}
          error={refusalOf(errors, 'key', intake.refused)}
        />
      </div>
      <ConditionEditor draft={draft} field={field} onChange={onChange} errors={errors} />
      <div className={styles.last}>
        <label className={styles.check}>
          <input
            type="checkbox"
            checked={field.required ?? false}
            onChange={(event) => set({ required: event.target.checked })}
          />
          {consent ? forms.consentRequired : forms.required}
        </label>
        <Button look="quiet" icon="trash" onClick={props.onRemove}>
          {forms.remove}
        </Button>
      </div>
    </div>
  );
}

/** Refusals of what has no control here, such as a kind that may be asked once only. */
function Homeless({ errors }: { errors: FieldError[] }) {
  const { intake } = useTexts();
  const homeless = errors.filter((error) => !TOLD.some((name) => error.field.startsWith(name)));
  if (homeless.length === 0) return null;
  return (
    <p role="alert" className={styles.error}>
      {homeless.map((one) => intake.refused(`${one.field} ${one.detail}`)).join(' · ')}
    </p>
  );
}

/** What the answer is for the lead; kinds such as phone and mail say it themselves. */
function Meaning({ field, errors, onChange }: Props) {
  const { forms, intake } = useTexts();
  const refused = (name: string) => refusalOf(errors, name, intake.refused);
  if (takesRole(field.kind)) {
    return (
      <SelectField
        label={forms.role}
        hint={forms.roleHint}
        value={field.role ?? ''}
        onChange={(role) => onChange({ ...field, role: ROLES.find((one) => one === role) })}
        options={[['', forms.noRole], ...ROLES.map((role) => [role, forms.roles[role]] as const)]}
        error={refused('role')}
      />
    );
  }
  if (field.kind === 'consent') {
    return (
      <SelectField
        label={forms.purpose}
        hint={forms.purposeHint}
        value={field.purpose ?? ''}
        onChange={(purpose) =>
          onChange({ ...field, purpose: PURPOSES.find((one) => one === purpose) })
        }
        options={PURPOSES.map((purpose) => [purpose, forms.purposes[purpose]])}
        error={refused('purpose')}
      />
    );
  }
  if (field.kind === 'file') {
    const counts = Array.from({ length: MOST.files }, (_, less) => String(less + 1));
    return (
      <SelectField
        label={forms.maxFiles}
        hint={forms.maxFilesHint}
        value={String(field.maxFiles ?? 1)}
        onChange={(count) => onChange({ ...field, maxFiles: Number(count) })}
        options={counts.map((count) => [count, count])}
        error={refused('maxFiles')}
      />
    );
  }
  return null;
}
