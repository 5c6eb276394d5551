import { Link } from 'wouter';
import { useTexts } from '../texts/use-texts';
import styles from './alarm-strip.module.css';
import { Button } from './button';
import { Icon } from './icon';
import { useAlarms } from './use-alarms';

/** What of the intake loses contacts or may lose them, each with the way to it; nothing is there when all is well. */
export function AlarmStrip() {
  const { alarms, common } = useTexts();
  const { channels, ledger, unchecked, retry } = useAlarms(true);
  const all = [...ledger, ...channels];
  if (all.length === 0 && !unchecked) return null;
  const worst = all.some((alarm) => alarm.tone === 'bad') ? 'bad' : 'quiet';
  return (
    <section className={styles.strip} data-tone={worst} aria-labelledby="alarms">
      <h2 id="alarms">{alarms.title}</h2>
      <ul>
        {all.map((alarm) => (
          <li key={alarm.words}>
            <Link href={alarm.href} data-tone={alarm.tone}>
              <Icon name={alarm.tone === 'bad' ? 'tray' : 'moon'} size={20} />
              <span>{alarm.words}</span>
              <Icon name="next" size={18} />
            </Link>
          </li>
        ))}
        {unchecked ? (
          <li className={styles.unchecked}>
            {alarms.unchecked}
            <Button look="quiet" onClick={retry}>
              {common.retry}
            </Button>
          </li>
        ) : null}
      </ul>
    </section>
  );
}
