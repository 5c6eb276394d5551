import { useState } from 'react';
import { fieldErrors } from '../../shared/api/http';
import { useTexts } from '../../shared/texts/use-texts';
import { Button } from '../../shared/ui/button';
import { Icon } from '../../shared/ui/icon';
import styles from './builder.module.css';
import { PARTS } from './changes';
import { same } from './definition';
import type { Form } from './forms-api';
import { PublishSheet } from './publish-sheet';
import type { Builder } from './use-builder';

/** Stays at the foot of the screen: what is unsaved, what is unpublished, and what the service refused. */
export function SaveBar({ builder, form }: { builder: Builder; form: Form }) {
  const { definition, dirty, saving, publishing } = builder;
  const { forms } = useTexts();
  const [asking, setAsking] = useState(false);
  const { published } = form;
  const isLive = published !== undefined && same(definition, published.definition);
  const state = dirty
    ? forms.unsaved
    : isLive
      ? forms.isLive(published.version)
      : forms.unpublished;
  return (
    <div className={styles.bottom}>
      <Refusals builder={builder} />
      <div className={styles.save}>
        <p role="status" data-dirty={dirty}>
          {saving.isPending
            ? forms.saving
            : publishing.isSuccess && isLive
              ? forms.published
              : state}
        </p>
        <Button disabled={!dirty || saving.isPending} onClick={builder.save}>
          {forms.saveDraft}
        </Button>
        <Button look="solid" disabled={isLive} onClick={() => setAsking(true)}>
          {forms.publishDots}
        </Button>
      </div>
      {asking ? (
        <PublishSheet builder={builder} published={published} onClose={() => setAsking(false)} />
      ) : null}
    </div>
  );
}

function Refusals({ builder }: { builder: Builder }) {
  const { errors, saving } = builder;
  const { forms, intake } = useTexts();
  if (errors.length === 0) {
    const away = saving.isError && fieldErrors(saving.error).length === 0;
    return away ? (
      <p role="alert" className={styles.refusals}>
        {intake.saveFailed}
      </p>
    ) : null;
  }
  const homeless = errors.filter(
    ({ uid, field }) => !uid && !TOLD.some((name) => field.startsWith(name)),
  );
  return (
    <div role="alert" className={styles.refusals}>
      <Icon name="tray" size={18} />
      <span>
        {[
          forms.refusals(errors.length),
          ...homeless.map(({ field, detail }) => intake.refused(`${field} ${detail}`)),
        ].join(' · ')}
      </span>
      <Button look="quiet" onClick={showFirst}>
        {forms.showFirst}
      </Button>
    </div>
  );
}

/** Parts of the form whose refusals stand at their own control. */
const TOLD = [...PARTS, 'fields'];

function showFirst() {
  const first = document.querySelector<HTMLElement>('main [aria-invalid="true"]');
  first?.scrollIntoView({ block: 'center' });
  first?.focus({ preventScroll: true });
}
