import { Link } from 'wouter';
import { useReason } from '../../shared/texts/use-reason';
import { useTexts } from '../../shared/texts/use-texts';
import { Button, buttonClass } from '../../shared/ui/button';
import page from '../../shared/ui/page.module.css';
import { RefusedElsewhere } from '../../shared/ui/refusal';
import { FailedRows } from './failed-rows';
import { Figure } from './figure';
import styles from './imports.module.css';
import { type Import, useStart } from './imports-api';
import { UndoImport } from './undo-import';
import { UndoResult } from './undo-result';

/** How far it is, then what became of the rows. A file is read on the server: closing this page stops nothing. */
export function ImportResult({ one }: { one: Import }) {
  const { imports } = useTexts();
  const taken = one.taken ?? 0;
  const duplicates = one.duplicates ?? 0;
  const failed = one.failed ?? 0;
  const seen = taken + duplicates + failed;
  // How it was taken back is told below; here it is how it came in.
  const isUndo = one.state === 'undoing' || one.state === 'undone';
  const state = isUndo ? 'done' : one.state;
  return (
    <>
      <section className={page.card} aria-label={imports.states[state] ?? state}>
        <h2 role="status">
          {one.state === 'running'
            ? imports.running
            : one.state === 'failed'
              ? imports.failedTitle
              : imports.done}
        </h2>
        <div className={styles.progress}>
          <progress max={Math.max(1, one.rows)} value={seen} aria-label={imports.title} />
          <span>{imports.progress(seen, one.rows)}</span>
        </div>
        <dl className={styles.outcome}>
          <Figure label={imports.outcome.taken} value={taken} />
          <Figure label={imports.outcome.duplicates} value={duplicates} />
          <Figure label={imports.outcome.failed} value={failed} bad />
        </dl>
        {one.state === 'failed' ? <BrokenOff one={one} /> : null}
        {one.state === 'done' ? (
          <div className={page.actions}>
            <Link href="/import" className={buttonClass('outline')}>
              {imports.to}
            </Link>
            {taken > 0 ? <UndoImport one={one} /> : null}
          </div>
        ) : null}
      </section>
      {isUndo ? <UndoResult one={one} /> : null}
      {one.state !== 'running' ? <FailedRows id={one.id} /> : null}
    </>
  );
}

function BrokenOff({ one }: { one: Import }) {
  const { imports } = useTexts();
  const reason = useReason();
  const start = useStart(one.id);
  return (
    <>
      <p className={page.notice} data-tone="bad">
        {one.problem ? `${reason(one.problem)}. ` : ''}
        {imports.failedText}
      </p>
      {start.isError ? <RefusedElsewhere error={start.error} known={[]} /> : null}
      <div className={page.actions}>
        <Button look="solid" disabled={start.isPending} onClick={() => start.mutate({})}>
          {imports.resume}
        </Button>
        {one.taken ? <UndoImport one={one} /> : null}
      </div>
    </>
  );
}
