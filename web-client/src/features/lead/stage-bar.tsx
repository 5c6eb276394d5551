import { useState } from 'react';
import { isProblem } from '../../shared/api/http';
import { type Lead, STAGES, type Step } from '../../shared/api/leads';
import { useFormats, useTexts } from '../../shared/texts/use-texts';
import type { useStageChange } from './lead-api';
import { LostSheet } from './lost-sheet';
import styles from './stage-bar.module.css';
import { WonSheet } from './won-sheet';

/** The pipeline as a row of steps; won and lost ask for one more thing before they are saved. */
export function StageBar(props: {
  lead: Lead;
  change: ReturnType<typeof useStageChange>;
  editable: boolean;
}) {
  const { lead, change, editable } = props;
  const texts = useTexts();
  const [asking, setAsking] = useState<'won' | 'lost'>();
  const choose = (stage: Step) => {
    if (stage === 'won' || stage === 'lost') setAsking(stage);
    else if (stage !== lead.stage) change.mutate({ stage });
  };
  const done = () => setAsking(undefined);
  if (lead.stage === 'withdrawn') return <p className={styles.withdrawn}>{texts.lead.withdrawn}</p>;
  return (
    <section className={styles.bar} aria-label={texts.lead.stage}>
      <ol className={styles.steps}>
        {STAGES.map((stage) => (
          <li key={stage}>
            <button
              type="button"
              className={styles.step}
              data-stage={stage}
              aria-current={stage === lead.stage ? 'step' : undefined}
              aria-label={
                stage === lead.stage ? texts.stages[stage] : texts.lead.moveTo(texts.stages[stage])
              }
              disabled={!editable || change.isPending}
              onClick={() => choose(stage)}
            >
              {texts.stages[stage]}
            </button>
          </li>
        ))}
      </ol>
      <Outcome lead={lead} />
      {change.isError ? (
        <p role="alert" className={styles.problem}>
          {isProblem(change.error, 'stale-version') ? texts.lead.stale : texts.lead.failed}
        </p>
      ) : null}
      {asking === 'won' ? <WonSheet change={change} onClose={done} /> : null}
      {asking === 'lost' ? <LostSheet change={change} onClose={done} /> : null}
    </section>
  );
}

function Outcome({ lead }: { lead: Lead }) {
  const texts = useTexts();
  const formats = useFormats();
  if (lead.stage === 'won' && lead.valueCents !== undefined) {
    return <p>{texts.timeline.won(formats.money(lead.valueCents))}</p>;
  }
  if (lead.stage === 'lost' && lead.lostReason) {
    return <p>{texts.timeline.lost(texts.lead.lostReasons[lead.lostReason])}</p>;
  }
  return null;
}
