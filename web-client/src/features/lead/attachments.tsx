import { useQuery } from '@tanstack/react-query';
import { HttpError } from '../../shared/api/http';
import { useFormats, useTexts } from '../../shared/texts/use-texts';
import { Button } from '../../shared/ui/button';
import { Icon } from '../../shared/ui/icon';
import { attachmentsQuery } from './lead-api';
import styles from './lead-page.module.css';

/** Files that came with the contact. They are handed out as downloads only, so a link is all there is to do. */
export function Attachments({ leadId }: { leadId: string }) {
  const { attachments, common } = useTexts();
  const formats = useFormats();
  const { data, error, refetch } = useQuery(attachmentsQuery(leadId));
  // A lead of times before Koppi has no contact there, and so no files either.
  const failed = error && !(error instanceof HttpError && error.status === 404);
  const files = data?.items ?? [];
  if (files.length === 0 && !failed) return null;
  return (
    <section className={styles.block} aria-labelledby="attachments">
      <h2 id="attachments">{attachments.title}</h2>
      {failed ? (
        <p role="alert" className={styles.soft}>
          {attachments.failed}{' '}
          <Button look="quiet" onClick={() => refetch()}>
            {common.retry}
          </Button>
        </p>
      ) : null}
      <ul className={styles.files}>
        {files.map(({ id, filename, bytes }) => (
          <li key={id}>
            <a
              href={`/api/contacts/${leadId}/attachments/${id}`}
              download={filename}
              aria-label={attachments.download(filename, formats.bytes(bytes))}
            >
              <Icon name="clip" size={20} />
              <span>{filename}</span>
              <small>{formats.bytes(bytes)}</small>
              <Icon name="download" size={20} />
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
