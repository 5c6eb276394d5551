import type { ReactNode } from 'react';
import { HttpError } from '../api/http';
import { useTexts } from '../texts/use-texts';
import { Button } from './button';
import styles from './states.module.css';

export function Waiting({ label }: { label?: string }) {
  const texts = useTexts();
  return (
    <div className={styles.waiting} role="status">
      <span className={styles.bounce} aria-hidden="true" />
      <span>{label ?? texts.common.loading}</span>
    </div>
  );
}

/** What a query shows when it failed. A 404 is not a failure that trying again could mend. */
export function LoadFailed({ error, onRetry }: { error: Error; onRetry: () => void }) {
  const texts = useTexts();
  if (error instanceof HttpError && error.status === 404) {
    return <Message title={texts.notFound.title} text={texts.notFound.text} />;
  }
  return (
    <div role="alert" className={styles.failed}>
      <Message dropped title={texts.common.failedTitle} text={texts.common.failedText}>
        <Button look="solid" onClick={onRetry}>
          {texts.common.retry}
        </Button>
      </Message>
    </div>
  );
}

/** An empty screen that says why and what to do; the ball lies on the ground where something went wrong. */
export function Message(props: {
  title: string;
  text: string;
  dropped?: boolean;
  children?: ReactNode;
}) {
  return (
    <div className={styles.message}>
      <svg viewBox="0 0 120 56" className={styles.drawing} aria-hidden="true">
        <path d="M6 50h108" className={styles.ground} />
        <path d="M14 44Q60 -32 106 44" className={styles.way} />
        {props.dropped ? (
          <circle cx="104" cy="43" r="7" className={styles.dropped} />
        ) : (
          <path d="M44 30a17 17 0 0 0 33 0" className={styles.hand} />
        )}
      </svg>
      <h2>{props.title}</h2>
      <p>{props.text}</p>
      {props.children}
    </div>
  );
}
