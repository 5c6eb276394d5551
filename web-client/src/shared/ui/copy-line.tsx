import { useState } from 'react';
import { useTexts } from '../texts/use-texts';
import { Button } from './button';
import styles from './copy-line.module.css';

/** The value stays selectable: where the browser forbids writing to the clipboard it can still be taken by hand. */
export function CopyLine(props: { label: string; value: string; code?: boolean }) {
  const { label, value, code } = props;
  const { intake } = useTexts();
  const [copied, setCopied] = useState(false);
  const copy = () => navigator.clipboard.writeText(value).then(() => setCopied(true));
  return (
    <div className={styles.copy}>
      <p>
        <span>{label}</span>
        <code data-code={code}>{value}</code>
      </p>
      <Button icon={copied ? 'check' : 'copy'} aria-label={intake.copy(label)} onClick={copy} />
      <span role="status" className="visually-hidden">
        {copied ? intake.copied : ''}
      </span>
    </div>
  );
}
