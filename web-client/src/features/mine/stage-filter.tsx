import { useSearchParams } from 'wouter';
import { type LeadCard, STAGES, type Step } from '../../shared/api/leads';
import { useTexts } from '../../shared/texts/use-texts';
import styles from './mine.module.css';

/** The pipeline in small: how many leads stand in each stage, and a tap shows only those. */
export function StageFilter({ cards, stage }: { cards: LeadCard[]; stage: Step | undefined }) {
  const { mine, stages } = useTexts();
  const [, setParams] = useSearchParams();
  const choose = (chosen: Step | undefined) =>
    setParams(
      (before) => {
        const after = new URLSearchParams(before);
        if (chosen) after.set('stage', chosen);
        else after.delete('stage');
        return after;
      },
      { replace: true },
    );
  return (
    <fieldset className={styles.filter}>
      <legend className="visually-hidden">{mine.stageFilter}</legend>
      {[undefined, ...STAGES].map((option) => (
        <label key={option ?? 'all'} className={styles.option}>
          <input
            type="radio"
            name="stage"
            className="visually-hidden"
            checked={option === stage}
            onChange={() => choose(option)}
          />
          <span className={styles.count}>
            {option ? cards.filter((card) => card.stage === option).length : cards.length}
          </span>
          <span>{option ? stages[option] : mine.all}</span>
        </label>
      ))}
    </fieldset>
  );
}
