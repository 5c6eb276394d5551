import { useFormats, useTexts } from '../texts/use-texts';
import styles from './counts.module.css';

export const FIGURES = ['received', 'processed', 'waiting', 'failed', 'duplicates'] as const;

export type Figures = Record<(typeof FIGURES)[number], number>;

/** What came in and what became of it; what failed asks for an act and is marked. */
export function Counts({ figures }: { figures: Figures }) {
  const { intake } = useTexts();
  const formats = useFormats();
  return (
    <dl className={styles.counts}>
      {FIGURES.map((figure) => (
        <div key={figure} data-bad={figure === 'failed' && figures.failed > 0}>
          <dt>{intake.figures[figure]}</dt>
          <dd>{formats.number(figures[figure])}</dd>
        </div>
      ))}
    </dl>
  );
}
