import type { Channel } from '../../shared/api/channels';
import { useFormats, useTexts } from '../../shared/texts/use-texts';
import { Icon, type IconName } from '../../shared/ui/icon';
import styles from './channel-state.module.css';

const ICONS: Record<string, IconName> = {
  ready: 'check',
  'needs-secret': 'tray',
  'imap-failing': 'tray',
  'feed-failing': 'tray',
  'token-expired': 'tray',
  'token-expiring': 'clock',
  off: 'cross',
};

/** A state this client does not know is shown by the name the service gives it. */
export function StateChip({ state }: { state: string }) {
  const { channels } = useTexts();
  const icon = ICONS[state];
  return (
    <span className={styles.chip} data-state={state}>
      {icon ? <Icon name={icon} size={15} /> : null}
      {channels.states[state] ?? state}
    </span>
  );
}

/** Silence outweighs the last contact: it says the same, and that it is unusual. */
export function LastContact({ channel }: { channel: Channel }) {
  const { channels } = useTexts();
  const formats = useFormats();
  if (channel.silentSince) {
    return (
      <span className={styles.silent}>
        <Icon name="moon" size={16} />
        {channels.silentSince(formats.moment(channel.silentSince))}
      </span>
    );
  }
  return channel.lastContactAt
    ? channels.lastContact(formats.moment(channel.lastContactAt))
    : channels.noContact;
}
