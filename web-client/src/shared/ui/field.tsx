import { type ReactNode, useId } from 'react';
import styles from './field.module.css';

type Control = { id: string; 'aria-invalid': boolean; 'aria-describedby': string | undefined };

type Props = {
  label: string;
  hint?: string | undefined;
  error?: string | undefined;
  children: (control: Control) => ReactNode;
};

/** A control with its label above, what to write below, and what was wrong with it beside. */
export function Field({ label, hint, error, children }: Props) {
  const id = useId();
  const described = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ');
  return (
    <div className={styles.field}>
      <label htmlFor={id}>{label}</label>
      {hint ? (
        <p id={`${id}-hint`} className={styles.hint}>
          {hint}
        </p>
      ) : null}
      {children({
        id,
        'aria-invalid': error !== undefined,
        'aria-describedby': described || undefined,
      })}
      {error ? (
        <p id={`${id}-error`} role="alert" className={styles.error}>
          {error}
        </p>
      ) : null}
    </div>
  );
}

type TextProps = Omit<Props, 'children'> & {
  value: string;
  onChange: (value: string) => void;
  /** More than one makes it a field of several lines. */
  rows?: number;
  code?: boolean;
  type?: 'text' | 'password' | 'tel' | 'email';
  inputMode?: 'numeric' | 'text';
  maxLength?: number;
};

export function TextField({ value, onChange, rows = 1, code, ...rest }: TextProps) {
  const { label, hint, error, type = 'text', ...limits } = rest;
  const change = (event: { target: { value: string } }) => onChange(event.target.value);
  const plain = {
    autoComplete: rest.type === 'password' ? 'new-password' : 'off',
    spellCheck: !code,
    value,
    onChange: change,
    ...limits,
  };
  return (
    <Field label={label} hint={hint} error={error}>
      {(control) =>
        rows > 1 ? (
          <textarea {...control} {...plain} rows={rows} data-code={code} />
        ) : (
          <input {...control} {...plain} type={type} />
        )
      }
    </Field>
  );
}

type SelectProps = Omit<Props, 'children'> & {
  value: string;
  onChange: (value: string) => void;
  options: readonly (readonly [value: string, label: string])[];
};

export function SelectField({ value, onChange, options, ...rest }: SelectProps) {
  return (
    <Field {...rest}>
      {(control) => (
        <select {...control} value={value} onChange={(event) => onChange(event.target.value)}>
          {options.map(([option, label]) => (
            <option key={option} value={option}>
              {label}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
