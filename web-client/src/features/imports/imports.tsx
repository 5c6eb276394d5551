import { useQuery } from '@tanstack/react-query';
import { Link } from 'wouter';
import { channelsQuery } from '../../shared/api/channels';
import { useTexts } from '../../shared/texts/use-texts';
import { buttonClass } from '../../shared/ui/button';
import { IntakeNav } from '../../shared/ui/intake-nav';
import page from '../../shared/ui/page.module.css';
import { LoadFailed, Message, Waiting } from '../../shared/ui/states';
import { ImportList } from './import-list';
import { UploadForm } from './upload-form';

export function Imports() {
  const { imports } = useTexts();
  return (
    <section className={page.page} aria-label={imports.title}>
      <IntakeNav />
      <header className={page.head}>
        <div>
          <h1>{imports.title}</h1>
          <p>{imports.text}</p>
        </div>
      </header>
      <Upload />
      <ImportList />
    </section>
  );
}

/** A list comes in by a channel as everything does, so one for files has to be there. */
function Upload() {
  const { imports, channels } = useTexts();
  const query = useQuery(channelsQuery);
  if (query.isPending) return <Waiting />;
  if (query.isError) return <LoadFailed error={query.error} onRetry={query.refetch} />;
  const forFiles = query.data.items.filter((one) => one.kind === 'file-import');
  return forFiles.length > 0 ? (
    <UploadForm channels={forFiles} />
  ) : (
    <div className={page.card}>
      <Message title={imports.noChannelTitle} text={imports.noChannelText}>
        <Link href="/channels" className={buttonClass('solid')}>
          {channels.title}
        </Link>
      </Message>
    </div>
  );
}
