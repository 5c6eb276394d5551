import { useMutation, useQueryClient } from '@tanstack/react-query';
import { PASS_REASONS, type PassReason, pass } from '../../shared/api/leads';
import { useTexts } from '../../shared/texts/use-texts';
import { Button } from '../../shared/ui/button';
import { Sheet } from '../../shared/ui/sheet';
import styles from './offer.module.css';

export function PassSheet(props: {
  leadId: string;
  onClose: () => void;
  onPassed: (() => void) | undefined;
}) {
  const { offer } = useTexts();
  const client = useQueryClient();
  const passing = useMutation({
    mutationFn: (reason: PassReason) => pass(props.leadId, reason),
    onSuccess: () => {
      void client.invalidateQueries({ queryKey: ['leads'] });
      props.onPassed?.();
    },
  });
  if (passing.isSuccess) {
    return (
      <Sheet title={offer.passed} onClose={props.onClose}>
        {null}
      </Sheet>
    );
  }
  return (
    <Sheet title={offer.passTitle} text={offer.passText} onClose={props.onClose}>
      <div className={styles.reasons}>
        {PASS_REASONS.map((reason) => (
          <Button
            key={reason}
            wide
            disabled={passing.isPending}
            onClick={() => passing.mutate(reason)}
          >
            {offer.passReasons[reason]}
          </Button>
        ))}
        {passing.isError ? (
          <p role="alert" className={styles.problem}>
            {offer.failedToPass}
          </p>
        ) : null}
      </div>
    </Sheet>
  );
}
