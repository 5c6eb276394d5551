import { useState } from 'react';
import type { ChannelDetails } from '../../shared/api/channels';
import { fieldErrors } from '../../shared/api/http';
import { useTexts } from '../../shared/texts/use-texts';
import { Button } from '../../shared/ui/button';
import page from '../../shared/ui/page.module.css';
import { RefusedElsewhere, refusalOf } from '../../shared/ui/refusal';
import styles from './channel-page.module.css';
import { useConfigure } from './channels-api';
import { SettingField } from './setting-field';
import { type Draft, isChanged, parseDraft, settingsOfKind, wireName } from './settings';

export function SettingsCard(props: {
  channel: ChannelDetails;
  draft: Draft;
  onDraft: (draft: Draft) => void;
}) {
  const { channel, draft, onDraft } = props;
  const texts = useTexts();
  const { channels, intake } = texts;
  const [unfit, setUnfit] = useState<Draft>({});
  const configure = useConfigure(channel.id);
  const shown = settingsOfKind(channel.kind);
  const stored = channel.settings;
  const refusals = fieldErrors(configure.error);
  const save = () => {
    const { settings, errors } = parseDraft(draft, stored, texts);
    setUnfit(errors);
    if (Object.keys(errors).length > 0) return;
    configure.mutate(settings, { onSuccess: () => onDraft({}) });
  };
  const unchanged = !shown.some((setting) => isChanged(setting, draft, stored));
  return (
    <section className={page.card} aria-labelledby="settings">
      <header>
        <h2 id="settings">{channels.settings}</h2>
        <p>{shown.length > 0 ? channels.settingsText : channels.noSettings}</p>
      </header>
      {shown.length > 0 ? (
        <form
          className={styles.form}
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            save();
          }}
        >
          {shown.map((setting) => (
            <SettingField
              key={setting}
              setting={setting}
              stored={stored}
              draft={draft[setting]}
              onChange={(text) => {
                onDraft({ ...draft, [setting]: text });
                setUnfit({ ...unfit, [setting]: undefined });
                configure.reset();
              }}
              error={unfit[setting] ?? refusalOf(refusals, wireName(setting), intake.refused)}
            />
          ))}
          {configure.isError ? (
            <RefusedElsewhere error={configure.error} known={shown.map(wireName)} />
          ) : null}
          <div className={page.actions}>
            <Button type="submit" look="solid" disabled={configure.isPending || unchanged}>
              {channels.save}
            </Button>
            <span role="status">{configure.isSuccess ? channels.saved : ''}</span>
          </div>
        </form>
      ) : null}
    </section>
  );
}
