import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useFormats, useTexts } from '../../shared/texts/use-texts';
import { Button } from '../../shared/ui/button';
import page from '../../shared/ui/page.module.css';
import { RefusedElsewhere } from '../../shared/ui/refusal';
import { Sheet } from '../../shared/ui/sheet';
import { LoadFailed, Waiting } from '../../shared/ui/states';
import { ChangeList } from './change-list';
import { same } from './definition';
import { type Form, type Version, versionQuery, versionsQuery } from './forms-api';
import styles from './sheets.module.css';
import type { Builder } from './use-builder';

/** Every version visitors have seen. An earlier one comes back as a new version: nothing that was published is undone. */
export function VersionsCard(props: { channelId: string; form: Form; builder: Builder }) {
  const { channelId, form } = props;
  const { forms } = useTexts();
  const query = useQuery({
    ...versionsQuery(channelId),
    enabled: form.published !== undefined,
  });
  const [chosen, setChosen] = useState<Version>();
  if (!form.published) return null;
  return (
    <section className={page.card} aria-labelledby="versions">
      <h2 id="versions">{forms.versions}</h2>
      {query.isPending ? <Waiting /> : null}
      {query.isError ? <LoadFailed error={query.error} onRetry={query.refetch} /> : null}
      <ol className={styles.versions}>
        {query.data?.items.map((version) => (
          <VersionLine
            key={version.version}
            version={version}
            live={version.version === form.published?.version}
            onBack={() => setChosen(version)}
          />
        ))}
      </ol>
      {chosen ? (
        <RollBackSheet {...props} version={chosen} onClose={() => setChosen(undefined)} />
      ) : null}
    </section>
  );
}

function VersionLine(props: { version: Version; live: boolean; onBack: () => void }) {
  const { version, live } = props;
  const { forms } = useTexts();
  const formats = useFormats();
  return (
    <li>
      <p>
        <b>{forms.version(version.version)}</b>
        <small>
          {[formats.moment(version.publishedAt), version.publishedBy].filter(Boolean).join(' · ')}
        </small>
      </p>
      {live ? (
        <span className={styles.live}>{forms.live}</span>
      ) : (
        <Button onClick={props.onBack} aria-label={forms.bringBackVersion(version.version)}>
          {forms.bringBack}
        </Button>
      )}
    </li>
  );
}

function RollBackSheet(props: {
  channelId: string;
  form: Form;
  builder: Builder;
  version: Version;
  onClose: () => void;
}) {
  const { form, builder, version, onClose } = props;
  const { forms } = useTexts();
  const query = useQuery(versionQuery(props.channelId, version.version));
  const wanted = query.data?.definition;
  const before = form.published?.definition;
  const useless = wanted !== undefined && same(wanted, before);
  return (
    <Sheet
      title={forms.rollBackTitle(version.version)}
      text={builder.dirty ? forms.rollBackDirty : forms.rollBackText}
      onClose={onClose}
    >
      <div className={styles.sheet}>
        {query.isPending ? <Waiting /> : null}
        {query.isError ? <LoadFailed error={query.error} onRetry={query.refetch} /> : null}
        {wanted && before && !useless ? (
          <>
            <h3>{forms.rollBackChanges}</h3>
            <ChangeList before={before} after={wanted} />
          </>
        ) : null}
        {useless ? <p>{forms.sameAsLive}</p> : null}
        {builder.publishing.isError ? (
          <RefusedElsewhere error={builder.publishing.error} known={[]} />
        ) : null}
        <Button
          look="solid"
          wide
          disabled={!wanted || useless || builder.publishing.isPending}
          onClick={() => wanted && builder.rollBack(wanted, onClose)}
        >
          {forms.rollBack}
        </Button>
      </div>
    </Sheet>
  );
}
