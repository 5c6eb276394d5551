import { useTexts } from '../../shared/texts/use-texts';
import page from '../../shared/ui/page.module.css';
import { Figure } from './figure';
import styles from './imports.module.css';
import type { Import } from './imports-api';

/** What became of the leads of a list that was taken back. Each answers for itself, so it may take a while. */
export function UndoResult({ one }: { one: Import }) {
  const { imports } = useTexts();
  const undone = one.undone ?? 0;
  const kept = one.keptByUndo ?? 0;
  const taken = one.taken ?? 0;
  return (
    <section className={page.card} aria-label={imports.states[one.state] ?? one.state}>
      <h2 role="status">{one.state === 'undoing' ? imports.undoing : imports.undone}</h2>
      {one.state === 'undoing' ? (
        <div className={styles.progress}>
          <progress max={Math.max(1, taken)} value={undone + kept} aria-label={imports.undo} />
          <span>{imports.progress(undone + kept, taken)}</span>
        </div>
      ) : null}
      <dl className={styles.outcome}>
        <Figure label={imports.undoOutcome.undone} value={undone} />
        <Figure label={imports.undoOutcome.kept} value={kept} />
      </dl>
      {kept > 0 ? <p className={page.soft}>{imports.keptText}</p> : null}
    </section>
  );
}
