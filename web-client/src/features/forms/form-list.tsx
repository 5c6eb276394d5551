import { useQuery } from '@tanstack/react-query';
import { Link } from 'wouter';
import { type Channel, channelsQuery } from '../../shared/api/channels';
import { useFormats, useTexts } from '../../shared/texts/use-texts';
import { buttonClass } from '../../shared/ui/button';
import { IntakeNav } from '../../shared/ui/intake-nav';
import page from '../../shared/ui/page.module.css';
import { LoadFailed, Message, Waiting } from '../../shared/ui/states';
import { same } from './definition';
import styles from './form-list.module.css';
import { formQuery } from './forms-api';

const REFRESH_MILLIS = 30_000;

export function FormList() {
  const { forms } = useTexts();
  const query = useQuery({ ...channelsQuery, refetchInterval: REFRESH_MILLIS });
  const channels = query.data?.items.filter((channel) => channel.kind === 'website-form');
  return (
    <section className={page.page} aria-label={forms.title}>
      <IntakeNav />
      <header className={page.head}>
        <div>
          <h1>{forms.title}</h1>
          <p>{forms.text}</p>
        </div>
      </header>
      {query.isPending ? <Waiting /> : null}
      {query.isError ? <LoadFailed error={query.error} onRetry={query.refetch} /> : null}
      {channels?.length === 0 ? (
        <Message title={forms.emptyTitle} text={forms.emptyText}>
          <Link href="/channels" className={buttonClass('solid')}>
            {forms.toChannels}
          </Link>
        </Message>
      ) : null}
      <ul className={styles.rows}>
        {channels?.map((channel) => (
          <li key={channel.id}>
            <FormRow channel={channel} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function FormRow({ channel }: { channel: Channel }) {
  const { channels, intake } = useTexts();
  const formats = useFormats();
  return (
    <Link href={`/forms/${channel.id}`} className={styles.row}>
      <span className={styles.name}>
        {channel.name}
        {channel.state === 'off' ? <small>{channels.states.off}</small> : null}
      </span>
      <span className={styles.version}>
        <PublishedChip channelId={channel.id} />
      </span>
      <span className={styles.last}>
        {channel.lastContactAt
          ? channels.lastContact(formats.moment(channel.lastContactAt))
          : channels.noContact}
      </span>
      <span className={styles.received}>
        <b>{formats.number(channel.received)}</b> <small>{intake.figures.received}</small>
      </span>
    </Link>
  );
}

/** Each form is asked for by itself: the list of channels does not know them. */
function PublishedChip({ channelId }: { channelId: string }) {
  const { forms, common } = useTexts();
  const { data, isError } = useQuery(formQuery(channelId));
  if (isError) return <span>{forms.unknown}</span>;
  if (!data) return <span>{common.loading}</span>;
  const { draft, published } = data;
  const open = draft !== undefined && !same(draft, published?.definition);
  return (
    <>
      <span className={styles.chip} data-published={published !== undefined}>
        {published ? forms.version(published.version) : forms.notPublished}
      </span>
      {open ? <small>{forms.draftOpen}</small> : null}
    </>
  );
}
