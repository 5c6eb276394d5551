import { useTexts } from '../../shared/texts/use-texts';
import { Button } from '../../shared/ui/button';
import { Sheet } from '../../shared/ui/sheet';
import styles from './sheets.module.css';

export function LeaveSheet(props: { onStay: () => void; onLeave: () => void }) {
  const { forms } = useTexts();
  return (
    <Sheet title={forms.leaveTitle} text={forms.leaveText} onClose={props.onStay}>
      <div className={styles.sheet}>
        <Button look="solid" wide onClick={props.onStay}>
          {forms.stay}
        </Button>
        <Button wide onClick={props.onLeave}>
          {forms.leave}
        </Button>
      </div>
    </Sheet>
  );
}
