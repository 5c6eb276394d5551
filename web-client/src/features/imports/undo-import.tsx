import { useState } from 'react';
import { useTexts } from '../../shared/texts/use-texts';
import { Button } from '../../shared/ui/button';
import page from '../../shared/ui/page.module.css';
import { RefusedElsewhere } from '../../shared/ui/refusal';
import { Sheet } from '../../shared/ui/sheet';
import { type Import, useUndo } from './imports-api';

/** Takes a list back. It asks first: colleagues see the leads vanish. */
export function UndoImport({ one }: { one: Import }) {
  const { imports } = useTexts();
  const [asking, setAsking] = useState(false);
  const undo = useUndo(one.id);
  const close = () => setAsking(false);
  return (
    <>
      <Button look="outline" onClick={() => setAsking(true)}>
        {imports.undo}
      </Button>
      {asking ? (
        <Sheet title={imports.undoTitle} text={imports.undoText(one.taken ?? 0)} onClose={close}>
          {undo.isError ? <RefusedElsewhere error={undo.error} known={[]} /> : null}
          <div className={page.actions}>
            <Button
              look="solid"
              disabled={undo.isPending}
              onClick={() => undo.mutate(undefined, { onSuccess: close })}
            >
              {imports.undoNow}
            </Button>
            <Button look="quiet" onClick={close}>
              {imports.undoNot}
            </Button>
          </div>
        </Sheet>
      ) : null}
    </>
  );
}
