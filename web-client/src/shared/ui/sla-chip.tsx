import { useFormats, useTexts } from '../texts/use-texts';
import { type Sla, TARGET_MILLIS } from '../time/sla';
import styles from './chip.module.css';
import { Icon } from './icon';

const ICONS = { counting: 'clock', met: 'check', breached: 'clock' } as const;

/** The target in words, so that its state never hangs on colour alone. */
export function SlaChip({ sla }: { sla: Sla }) {
  const { free } = useTexts();
  const formats = useFormats();
  const words = {
    counting: () => free.counting(formats.duration(sla.leftMillis)),
    met: () => free.met(formats.duration(sla.ageMillis)),
    // A late catch is over: how long it took says more than by how much it missed.
    breached: () =>
      sla.claimed
        ? free.met(formats.duration(sla.ageMillis))
        : free.breached(formats.duration(sla.ageMillis - TARGET_MILLIS)),
  };
  return (
    <span className={`${styles.chip} ${styles[sla.state]}`}>
      <Icon name={ICONS[sla.state]} size={15} />
      {words[sla.state]()}
    </span>
  );
}

export function TestChip() {
  const { common } = useTexts();
  return <span className={`${styles.chip} ${styles.test}`}>{common.test}</span>;
}
