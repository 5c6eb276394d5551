import { useState } from 'react';
import { useLocation } from 'wouter';
import type { Channel } from '../../shared/api/channels';
import { fieldErrors, HttpError } from '../../shared/api/http';
import { useTexts } from '../../shared/texts/use-texts';
import { Button } from '../../shared/ui/button';
import { SelectField, TextField } from '../../shared/ui/field';
import page from '../../shared/ui/page.module.css';
import { RefusedElsewhere, refusalOf } from '../../shared/ui/refusal';
import { FileDrop } from './file-drop';
import styles from './imports.module.css';
import { useUpload } from './imports-api';

const LARGEST_BYTES = 50 * 2 ** 20;
const FIELDS = ['channelId', 'event'];

export function UploadForm({ channels }: { channels: Channel[] }) {
  const { imports, intake } = useTexts();
  const [, navigate] = useLocation();
  const [channelId, setChannelId] = useState(channels[0]?.id ?? '');
  const [event, setEvent] = useState('');
  const [file, setFile] = useState<File>();
  const [unfit, setUnfit] = useState<string>();
  const upload = useUpload();
  const errors = fieldErrors(upload.error);
  const refused = (field: string) => refusalOf(errors, field, intake.refused);
  const choose = (chosen: File) => {
    setFile(chosen);
    setUnfit(chosen.size > LARGEST_BYTES ? imports.tooLarge : undefined);
    upload.reset();
  };
  const send = () => {
    if (!file) {
      setUnfit(imports.fileMissing);
      return;
    }
    if (unfit) return;
    upload.mutate(
      { channelId, file, event: event.trim() },
      { onSuccess: (draft) => navigate(`/import/${draft.id}`) },
    );
  };
  return (
    <form
      className={`${page.card} ${styles.upload}`}
      aria-label={imports.upload}
      noValidate
      onSubmit={(submitted) => {
        submitted.preventDefault();
        send();
      }}
    >
      <FileDrop file={file} problem={unfit} onFile={choose} />
      <div className={styles.fields}>
        {channels.length > 1 ? (
          <SelectField
            label={intake.channel}
            value={channelId}
            onChange={setChannelId}
            options={channels.map(({ id, name }) => [id, name])}
            error={refused('channelId')}
          />
        ) : null}
        <TextField
          label={imports.event}
          hint={imports.eventHint}
          maxLength={200}
          value={event}
          onChange={setEvent}
          error={refused('event')}
        />
        {upload.isError ? <UploadFailed error={upload.error} /> : null}
        <div className={page.actions}>
          <Button type="submit" look="solid" disabled={upload.isPending}>
            {imports.upload}
          </Button>
          <span role="status">{upload.isPending ? imports.uploading : ''}</span>
        </div>
      </div>
    </form>
  );
}

function UploadFailed({ error }: { error: Error }) {
  const { imports } = useTexts();
  if (fieldErrors(error).length > 0) return <RefusedElsewhere error={error} known={FIELDS} />;
  const status = error instanceof HttpError ? error.status : 0;
  const words = { 413: imports.tooLarge, 415: imports.unsupported }[status];
  return (
    <p role="alert" className={page.notice} data-tone="bad">
      {words ?? imports.uploadFailed}
    </p>
  );
}
