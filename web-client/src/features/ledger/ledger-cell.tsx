import { Link } from 'wouter';
import { gapOf } from '../../shared/api/ledger';
import { useFormats, useTexts } from '../../shared/texts/use-texts';
import type { Figures } from '../../shared/ui/counts';
import { Icon } from '../../shared/ui/icon';
import styles from './ledger.module.css';

/** How many came; how many of them failed, with the way to them; and a mark where the numbers do not add up. */
export function LedgerCell(props: {
  figures: Figures;
  channel: { id: string; name: string };
  /** Room to say it in words. */
  inWords?: boolean;
}) {
  const { figures, channel, inWords } = props;
  const { ledger } = useTexts();
  const formats = useFormats();
  const gap = gapOf(figures);
  return (
    <span
      className={styles.cell}
      data-gap={gap !== 0}
      title={gap === 0 ? undefined : ledger.missing(gap)}
    >
      <b>{formats.number(figures.received)}</b>
      {gap === 0 ? null : (
        <span className={styles.gap}>
          <span aria-hidden="true">≠ </span>
          <span className={inWords ? undefined : 'visually-hidden'}>{ledger.missing(gap)}</span>
        </span>
      )}
      {figures.failed > 0 ? (
        <Link
          href={`/failed?channel=${channel.id}`}
          className={styles.failed}
          aria-label={`${ledger.failedCell(figures.failed)}. ${ledger.failedOf(channel.name)}`}
        >
          <Icon name="tray" size={14} />
          {inWords ? ledger.failedCell(figures.failed) : formats.number(figures.failed)}
        </Link>
      ) : null}
    </span>
  );
}
