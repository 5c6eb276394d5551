import { Link } from 'wouter';
import type { Channel } from '../../shared/api/channels';
import { useTexts } from '../../shared/texts/use-texts';
import { buttonClass } from '../../shared/ui/button';
import { CopyLine } from '../../shared/ui/copy-line';
import { Counts } from '../../shared/ui/counts';
import { Icon } from '../../shared/ui/icon';
import page from '../../shared/ui/page.module.css';
import { ChannelNotice } from './channel-notice';
import styles from './channel-page.module.css';
import { LastContact, StateChip } from './channel-state';

export function ChannelHead({ channel }: { channel: Channel }) {
  const { intake, channels, forms } = useTexts();
  return (
    <>
      <header className={page.head}>
        <div>
          <h1>{channel.name}</h1>
          <p className={styles.under}>
            <span>{intake.kinds[channel.kind] ?? channel.kind}</span>
            <StateChip state={channel.state} />
            <LastContact channel={channel} />
          </p>
        </div>
      </header>
      <ChannelNotice channel={channel} />
      <div className={styles.columns}>
        <section className={page.card} aria-label={channels.where}>
          <h2>{channels.where}</h2>
          <CopyLine label={channels.address} value={channel.url} />
          {channel.kind === 'website-form' ? (
            <>
              <p className={page.soft}>{forms.fromChannelText}</p>
              <Link
                href={`/forms/${channel.id}`}
                className={`${buttonClass('outline')} ${styles.toForm}`}
              >
                <Icon name="form" />
                {forms.open}
              </Link>
            </>
          ) : null}
          {channel.mailAddress ? (
            <CopyLine label={channels.mailAddress} value={channel.mailAddress} />
          ) : null}
        </section>
        <section className={page.card} aria-label={channels.counts}>
          <h2>{channels.counts}</h2>
          <Counts figures={channel} />
          {channel.failed > 0 ? (
            <Link
              href={`/failed?channel=${channel.id}`}
              className={`${buttonClass('outline')} ${styles.toFailed}`}
            >
              <Icon name="tray" />
              {channels.seeFailed}
            </Link>
          ) : null}
        </section>
      </div>
    </>
  );
}
