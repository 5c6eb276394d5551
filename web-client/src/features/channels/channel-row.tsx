import { Link } from 'wouter';
import type { Channel } from '../../shared/api/channels';
import { useFormats, useTexts } from '../../shared/texts/use-texts';
import { FIGURES } from '../../shared/ui/counts';
import { Icon } from '../../shared/ui/icon';
import styles from './channel-list.module.css';
import { LastContact, StateChip } from './channel-state';

export function ChannelRow({ channel }: { channel: Channel }) {
  const { intake } = useTexts();
  const formats = useFormats();
  return (
    <Link href={`/channels/${channel.id}`} className={styles.row} data-failed={channel.failed > 0}>
      <span className={styles.who}>
        <span className={styles.name}>{channel.name}</span>
        <span className={styles.kind}>{intake.kinds[channel.kind] ?? channel.kind}</span>
      </span>
      <span>
        <StateChip state={channel.state} />
      </span>
      <span className={styles.last}>
        <LastContact channel={channel} />
      </span>
      <span className={styles.counts}>
        {FIGURES.map((figure) => (
          <span
            key={figure}
            className={styles.count}
            data-bad={figure === 'failed' && channel.failed > 0}
          >
            {figure === 'failed' && channel.failed > 0 ? <Icon name="tray" size={15} /> : null}
            <b>{formats.number(channel[figure])}</b> <small>{intake.figures[figure]}</small>
          </span>
        ))}
      </span>
    </Link>
  );
}
