import { useState } from 'react';
import type { ChannelEntry } from '../../shared/api/directory';
import { fieldErrors } from '../../shared/api/http';
import type { Me } from '../../shared/api/me';
import { useTexts } from '../../shared/texts/use-texts';
import { Button } from '../../shared/ui/button';
import { TextField } from '../../shared/ui/field';
import page from '../../shared/ui/page.module.css';
import { LocationField, RequestTypeField } from '../../shared/ui/place-fields';
import { RefusedElsewhere, refusalOf } from '../../shared/ui/refusal';
import styles from './channel-page.module.css';
import { usePutChannel } from './channels-api';

const FIELDS = ['name', 'defaultLocationId', 'defaultRequestTypeId'];

/** Name, defaults and whether the channel is open: what the directory knows, and it is written whole. */
export function DefaultsCard({ entry, me }: { entry: ChannelEntry; me: Me }) {
  const { channels, intake } = useTexts();
  const [change, setChange] = useState<Partial<ChannelEntry>>({});
  const put = usePutChannel();
  const shown = { ...entry, ...change };
  const set = (next: Partial<ChannelEntry>) => {
    setChange({ ...change, ...next });
    put.reset();
  };
  const errors = fieldErrors(put.error);
  const refused = (field: string) => refusalOf(errors, field, intake.refused);
  return (
    <section className={page.card} aria-labelledby="defaults">
      <header>
        <h2 id="defaults">{channels.defaults}</h2>
        <p>{channels.defaultsText}</p>
      </header>
      <form
        className={styles.form}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          put.mutate(shown, { onSuccess: () => setChange({}) });
        }}
      >
        <TextField
          label={channels.name}
          maxLength={120}
          value={shown.name}
          onChange={(name) => set({ name })}
          error={refused('name')}
        />
        <div className={styles.pair}>
          <LocationField
            me={me}
            value={shown.defaultLocationId ?? ''}
            onChange={(id) => set({ defaultLocationId: id || undefined })}
            error={refused('defaultLocationId')}
          />
          <RequestTypeField
            by="id"
            value={shown.defaultRequestTypeId ?? ''}
            onChange={(id) => set({ defaultRequestTypeId: id || undefined })}
            error={refused('defaultRequestTypeId')}
          />
        </div>
        <label className={styles.check}>
          <input
            type="checkbox"
            checked={shown.active}
            onChange={(event) => set({ active: event.target.checked })}
          />
          {channels.active}
        </label>
        {put.isError ? <RefusedElsewhere error={put.error} known={FIELDS} /> : null}
        <div className={page.actions}>
          <Button
            type="submit"
            look="solid"
            disabled={put.isPending || Object.keys(change).length === 0}
          >
            {channels.save}
          </Button>
          <span role="status">{put.isSuccess ? channels.saved : ''}</span>
        </div>
      </form>
    </section>
  );
}
