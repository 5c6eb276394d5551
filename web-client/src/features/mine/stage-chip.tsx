import type { Stage } from '../../shared/api/leads';
import { useTexts } from '../../shared/texts/use-texts';
import styles from './mine.module.css';

export function StageChip({ stage }: { stage: Stage }) {
  const { stages } = useTexts();
  return (
    <span className={styles.stage} data-stage={stage}>
      {stages[stage]}
    </span>
  );
}
