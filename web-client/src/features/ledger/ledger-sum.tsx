import { useFormats, useTexts } from '../../shared/texts/use-texts';
import type { Figures } from '../../shared/ui/counts';
import { Icon } from '../../shared/ui/icon';
import styles from './ledger.module.css';

/** The equation of the ledger with its numbers, and whether it holds. */
export function LedgerSum({ figures, balanced }: { figures: Figures; balanced: boolean }) {
  const { intake, ledger } = useTexts();
  const formats = useFormats();
  const parts = (['processed', 'waiting', 'failed', 'duplicates'] as const).map((figure) => ({
    figure,
    sign: figure === 'processed' ? '=' : '+',
  }));
  return (
    <section className={styles.sum} aria-label={ledger.total}>
      <p className={styles.verdict} data-balanced={balanced} role={balanced ? 'status' : 'alert'}>
        <Icon name={balanced ? 'check' : 'tray'} />
        {balanced ? ledger.balanced : ledger.unbalanced}
      </p>
      <dl className={styles.equation}>
        <div>
          <dt>{intake.figures.received}</dt>
          <dd>{formats.number(figures.received)}</dd>
        </div>
        {parts.map(({ figure, sign }) => (
          <div key={figure} data-bad={figure === 'failed' && figures.failed > 0}>
            <dt>{intake.figures[figure]}</dt>
            <dd>
              <span aria-hidden="true">{balanced || sign !== '=' ? sign : '≠'}</span>
              {formats.number(figures[figure])}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
