import type { ReactNode } from 'react';
import { useTexts } from '../texts/use-texts';
import { Icon } from './icon';
import styles from './sheet.module.css';

function openAsModal(dialog: HTMLDialogElement | null) {
  if (dialog && !dialog.open) dialog.showModal();
}

/** Rises from the bottom on a phone, stands in the middle on a desktop. The browser keeps the focus inside and closes on Esc. */
export function Sheet(props: {
  title: string;
  text?: string;
  onClose: () => void;
  children: ReactNode;
}) {
  const { common } = useTexts();
  return (
    <dialog
      ref={openAsModal}
      className={styles.sheet}
      aria-label={props.title}
      onClose={props.onClose}
    >
      <header className={styles.head}>
        <h2>{props.title}</h2>
        <button
          type="button"
          className={styles.close}
          aria-label={common.close}
          onClick={props.onClose}
        >
          <Icon name="cross" />
        </button>
      </header>
      {props.text ? <p className={styles.text}>{props.text}</p> : null}
      {props.children}
    </dialog>
  );
}
