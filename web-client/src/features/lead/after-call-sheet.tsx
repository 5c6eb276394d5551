import { useState } from 'react';
import type { Lead } from '../../shared/api/leads';
import { useTexts } from '../../shared/texts/use-texts';
import { Button } from '../../shared/ui/button';
import { Sheet } from '../../shared/ui/sheet';
import { type useStageChange, useTouch } from './lead-api';
import styles from './lead-page.module.css';
import { LostSheet } from './lost-sheet';
import { WonSheet } from './won-sheet';

/** Waits behind the phone's own call screen and is there when the seller comes back. */
export function AfterCallSheet(props: {
  lead: Lead;
  change: ReturnType<typeof useStageChange>;
  onClose: () => void;
}) {
  const { lead, change, onClose } = props;
  const texts = useTexts();
  const touch = useTouch(lead.id);
  const [next, setNext] = useState<'won' | 'lost'>();
  if (next === 'won') return <WonSheet change={change} onClose={onClose} />;
  if (next === 'lost') return <LostSheet change={change} onClose={onClose} />;
  if (touch.isSuccess && touch.variables === 'not-reached') {
    return (
      <Sheet title={texts.lead.notReached} text={texts.lead.afterNotReached} onClose={onClose}>
        <div className={styles.form}>
          <Button look="solid" wide onClick={onClose}>
            {texts.lead.done}
          </Button>
        </div>
      </Sheet>
    );
  }
  if (touch.isSuccess) {
    const move = (stage: 'call' | 'offer') => {
      change.mutate({ stage });
      onClose();
    };
    return (
      <Sheet title={texts.lead.afterReached} text={texts.lead.afterReachedText} onClose={onClose}>
        <div className={styles.form}>
          {lead.stage === 'new' ? (
            <Button wide onClick={() => move('call')}>
              {texts.lead.moveTo(texts.stages.call)}
            </Button>
          ) : null}
          <Button wide onClick={() => move('offer')}>
            {texts.lead.moveTo(texts.stages.offer)}
          </Button>
          <Button wide onClick={() => setNext('won')}>
            {texts.stages.won}
          </Button>
          <Button wide onClick={() => setNext('lost')}>
            {texts.stages.lost}
          </Button>
          <Button look="quiet" wide onClick={onClose}>
            {texts.lead.done}
          </Button>
        </div>
      </Sheet>
    );
  }
  return (
    <Sheet title={texts.lead.afterCall} onClose={onClose}>
      <div className={styles.form}>
        <Button
          look="solid"
          wide
          icon="check"
          disabled={touch.isPending}
          onClick={() => touch.mutate('reached')}
        >
          {texts.lead.reached}
        </Button>
        <Button
          wide
          icon="cross"
          disabled={touch.isPending}
          onClick={() => touch.mutate('not-reached')}
        >
          {texts.lead.notReached}
        </Button>
        {touch.isError ? (
          <p role="alert" className={styles.problem}>
            {texts.lead.failed}
          </p>
        ) : null}
      </div>
    </Sheet>
  );
}
