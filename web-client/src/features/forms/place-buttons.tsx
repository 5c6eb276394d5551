import { flushSync } from 'react-dom';
import { useTexts } from '../../shared/texts/use-texts';
import { Icon } from '../../shared/ui/icon';
import styles from './fields.module.css';

/** One step up or down. The button keeps the focus while its row moves, so that it can be pressed again. */
export function PlaceButtons(props: {
  what: string;
  place: number;
  of: number;
  onMove: (to: number) => void;
}) {
  const { what, place, of, onMove } = props;
  const { forms } = useTexts();
  const step = (button: HTMLButtonElement, to: number) => {
    if (to < 0 || to >= of) return;
    flushSync(() => onMove(to));
    button.focus();
  };
  return (
    <span className={styles.places}>
      <button
        type="button"
        aria-label={forms.up(what)}
        aria-disabled={place === 0}
        onClick={(event) => step(event.currentTarget, place - 1)}
      >
        <Icon name="up" size={20} />
      </button>
      <button
        type="button"
        aria-label={forms.down(what)}
        aria-disabled={place === of - 1}
        onClick={(event) => step(event.currentTarget, place + 1)}
      >
        <Icon name="down" size={20} />
      </button>
    </span>
  );
}
