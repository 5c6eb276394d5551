import type { LeadCard } from '../api/leads';
import { useFormats, useTexts } from '../texts/use-texts';
import { useNow } from '../time/use-now';
import styles from './chip.module.css';
import { Icon } from './icon';

/** When the customer wants a call. It stands out while it can still be kept, and says so when its time has passed. */
export function CallbackChip({ wish }: { wish: LeadCard['callback'] }) {
  const { callback } = useTexts();
  const formats = useFormats();
  const now = useNow();
  if (!wish) return null;
  const begun = Date.parse(wish.from) <= now;
  const over = wish.to !== undefined && Date.parse(wish.to) <= now;
  return (
    <span className={`${styles.chip} ${over ? styles.breached : styles.wish}`}>
      <Icon name="phone" size={15} />
      {begun && !wish.to ? callback.now : callback.at(formats.span(wish.from, wish.to))}
    </span>
  );
}
