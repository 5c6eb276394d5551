import { HttpError, isProblem } from '../../shared/api/http';
import { useTexts } from '../../shared/texts/use-texts';
import page from '../../shared/ui/page.module.css';

/** Why a contact stayed where it was. Two admins may work on one tray, so it may also be gone. */
export function ActFailed({ error }: { error: Error }) {
  const { failed } = useTexts();
  const gone = error instanceof HttpError && error.status === 404;
  return (
    <p role="alert" className={page.notice} data-tone="bad">
      {gone ? failed.gone : isProblem(error, 'channel-off') ? failed.channelOff : failed.actFailed}
    </p>
  );
}
