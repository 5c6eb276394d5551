import { LOST_REASONS } from '../../shared/api/leads';
import { useTexts } from '../../shared/texts/use-texts';
import { Button } from '../../shared/ui/button';
import { Sheet } from '../../shared/ui/sheet';
import type { useStageChange } from './lead-api';
import styles from './lead-page.module.css';

export function LostSheet(props: {
  change: ReturnType<typeof useStageChange>;
  onClose: () => void;
}) {
  const { lead } = useTexts();
  return (
    <Sheet title={lead.lostTitle} onClose={props.onClose}>
      <div className={styles.form}>
        {LOST_REASONS.map((reason) => (
          <Button
            key={reason}
            wide
            onClick={() => {
              props.change.mutate({ stage: 'lost', lostReason: reason });
              props.onClose();
            }}
          >
            {lead.lostReasons[reason]}
          </Button>
        ))}
      </div>
    </Sheet>
  );
}
