import { isProblem } from '../../shared/api/http';
import { useTexts } from '../../shared/texts/use-texts';
import { Button } from '../../shared/ui/button';
import page from '../../shared/ui/page.module.css';
import { Sheet } from '../../shared/ui/sheet';
import { ChangeList } from './change-list';
import { missingOf } from './draft';
import type { Form } from './forms-api';
import styles from './sheets.module.css';
import type { Builder } from './use-builder';

/** Publishing is seen by every visitor at once, so it says first what they will see. */
export function PublishSheet(props: {
  builder: Builder;
  published: Form['published'];
  onClose: () => void;
}) {
  const { builder, published, onClose } = props;
  const { draft, definition, publishing } = builder;
  const { forms, session, intake } = useTexts();
  const missing = missingOf(draft);
  const untranslated = draft.languages.filter((language) => missing[language] > 0);
  return (
    <Sheet
      title={published ? forms.publishTitle(published.version + 1) : forms.publishFirst}
      text={forms.publishText}
      onClose={onClose}
    >
      <div className={styles.sheet}>
        {published ? (
          <ChangeList before={published.definition} after={definition} />
        ) : (
          <p>
            {forms.firstVersion(
              definition.fields.length,
              draft.languages.map((language) => session.languages[language]),
            )}
          </p>
        )}
        {untranslated.length > 0 ? (
          <p className={page.notice} data-tone="quiet">
            {forms.untranslated(untranslated.map((language) => session.languages[language]))}
          </p>
        ) : null}
        {publishing.isError ? (
          <p role="alert" className={page.notice} data-tone="bad">
            {isProblem(publishing.error, 'nothing-to-publish')
              ? forms.nothingToPublish
              : intake.saveFailed}
          </p>
        ) : null}
        <Button
          look="solid"
          wide
          disabled={publishing.isPending || untranslated.length > 0}
          onClick={() => builder.publish(onClose)}
        >
          {publishing.isPending ? forms.publishing : forms.publish}
        </Button>
      </div>
    </Sheet>
  );
}
