import { useTexts } from '../../shared/texts/use-texts';
import { Icon } from '../../shared/ui/icon';
import { same } from './definition';
import { type Draft, type DraftField, toDefinition } from './draft';
import styles from './editor.module.css';
import type { Form } from './forms-api';

/** A contact keeps the words its customer agreed to and their version; here stands which words are in force. */
export function PublishedConsent(props: {
  draft: Draft;
  field: DraftField;
  published: Form['published'];
}) {
  const { field, published } = props;
  const { forms } = useTexts();
  const now = toDefinition(props.draft).fields.find((one) => one.key === field.key);
  const before = published?.definition.fields.find(
    (one) => one.key === field.key && one.kind === 'consent',
  );
  const unchanged = same(now?.label, before?.label) && now?.purpose === before?.purpose;
  return (
    <p className={styles.version} data-changed={!unchanged}>
      <Icon name="shield" size={18} />
      {!before || !published
        ? forms.consentNew
        : unchanged
          ? forms.consentSame(published.version)
          : forms.consentChanged(published.version)}
    </p>
  );
}
