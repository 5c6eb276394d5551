import { useState } from 'react';
import { useLocation } from 'wouter';
import { KINDS } from '../../shared/api/channels';
import { fieldErrors } from '../../shared/api/http';
import type { Me } from '../../shared/api/me';
import { useTexts } from '../../shared/texts/use-texts';
import { Button } from '../../shared/ui/button';
import { SelectField, TextField } from '../../shared/ui/field';
import { LocationField, RequestTypeField } from '../../shared/ui/place-fields';
import { RefusedElsewhere, refusalOf } from '../../shared/ui/refusal';
import { Sheet } from '../../shared/ui/sheet';
import styles from './channel-page.module.css';
import { usePutChannel } from './channels-api';

const FIELDS = ['kind', 'name', 'defaultLocationId', 'defaultRequestTypeId'];

export function NewChannelSheet({ me, onClose }: { me: Me; onClose: () => void }) {
  const { channels, intake } = useTexts();
  const [, navigate] = useLocation();
  const [id] = useState(() => crypto.randomUUID());
  const [draft, setDraft] = useState({ kind: 'website-form', name: '', location: '', type: '' });
  const [unnamed, setUnnamed] = useState(false);
  const put = usePutChannel();
  const set = (change: Partial<typeof draft>) => {
    setDraft({ ...draft, ...change });
    setUnnamed(false);
  };
  const errors = fieldErrors(put.error);
  const refused = (field: string) => refusalOf(errors, field, intake.refused);
  const save = () => {
    const name = draft.name.trim();
    if (!name) {
      setUnnamed(true);
      return;
    }
    const entry = {
      id,
      kind: draft.kind,
      name,
      defaultLocationId: draft.location || undefined,
      defaultRequestTypeId: draft.type || undefined,
      active: true,
    };
    put.mutate(entry, { onSuccess: () => navigate(`/channels/${id}`) });
  };
  return (
    <Sheet title={channels.create} text={channels.createText} onClose={onClose}>
      <form
        className={styles.form}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          save();
        }}
      >
        <SelectField
          label={channels.kind}
          value={draft.kind}
          onChange={(kind) => set({ kind })}
          options={KINDS.map((kind) => [kind, intake.kinds[kind] ?? kind])}
          error={refused('kind')}
        />
        <TextField
          label={channels.name}
          hint={channels.nameHint}
          maxLength={120}
          value={draft.name}
          onChange={(name) => set({ name })}
          error={unnamed ? channels.nameMissing : refused('name')}
        />
        <LocationField
          me={me}
          value={draft.location}
          onChange={(location) => set({ location })}
          error={refused('defaultLocationId')}
        />
        <RequestTypeField
          by="id"
          value={draft.type}
          onChange={(type) => set({ type })}
          error={refused('defaultRequestTypeId')}
        />
        {put.isError ? <RefusedElsewhere error={put.error} known={FIELDS} /> : null}
        <Button type="submit" look="solid" wide disabled={put.isPending}>
          {channels.createSave}
        </Button>
      </form>
    </Sheet>
  );
}
