import { useState } from 'react';
import { useTexts } from '../../shared/texts/use-texts';
import { Button } from '../../shared/ui/button';
import { Sheet } from '../../shared/ui/sheet';
import type { useStageChange } from './lead-api';
import styles from './lead-page.module.css';

/** `12 500,50` and `12500.50` are both money; undefined is "not told", null is not a number. */
export function centsOf(text: string): number | undefined | null {
  const plain = text.replace(/[\s€]/g, '').replace(',', '.');
  if (plain === '') return undefined;
  return /^\d{1,9}(\.\d{1,2})?$/.test(plain) ? Math.round(Number(plain) * 100) : null;
}

export function WonSheet(props: {
  change: ReturnType<typeof useStageChange>;
  onClose: () => void;
}) {
  const { lead } = useTexts();
  const [text, setText] = useState('');
  const [invalid, setInvalid] = useState(false);
  const save = () => {
    const valueCents = centsOf(text);
    if (valueCents === null) {
      setInvalid(true);
      return;
    }
    props.change.mutate({ stage: 'won', ...(valueCents !== undefined && { valueCents }) });
    props.onClose();
  };
  return (
    <Sheet title={lead.wonTitle} onClose={props.onClose}>
      <form
        className={styles.form}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          save();
        }}
      >
        <label htmlFor="deal-value">{lead.value}</label>
        <input
          id="deal-value"
          inputMode="decimal"
          autoComplete="off"
          value={text}
          aria-invalid={invalid}
          aria-describedby="deal-value-hint"
          onChange={(event) => {
            setText(event.target.value);
            setInvalid(false);
          }}
        />
        <p id="deal-value-hint" className={invalid ? styles.problem : styles.soft}>
          {invalid ? lead.valueInvalid : lead.valueHint}
        </p>
        <Button type="submit" look="solid" wide>
          {lead.wonSave}
        </Button>
      </form>
    </Sheet>
  );
}
