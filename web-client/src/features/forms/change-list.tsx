import { useTexts } from '../../shared/texts/use-texts';
import { Icon, type IconName } from '../../shared/ui/icon';
import { type Change, changesOf, rewordsConsent } from './changes';
import type { Definition } from './definition';
import { useFieldNames } from './field-row';
import styles from './sheets.module.css';

const ICONS: Record<Change['what'], IconName> = {
  added: 'plus',
  removed: 'trash',
  changed: 'note',
  moved: 'lines',
  part: 'note',
};

/** What a visitor will find different, line by line; a consent's new words are pointed out. */
export function ChangeList({ before, after }: { before: Definition; after: Definition }) {
  const { forms } = useTexts();
  const nameOf = useFieldNames(after);
  const wordsOf = (change: Change) => {
    switch (change.what) {
      case 'added':
        return forms.added(nameOf(change.field));
      case 'removed':
        return forms.removed(nameOf(change.field));
      case 'changed':
        return forms.changed(
          nameOf(change.field),
          change.aspects.map((aspect) => forms.aspects[aspect]),
        );
      case 'moved':
        return forms.reordered;
      case 'part':
        return forms.partChanged(forms.parts[change.part]);
    }
  };
  return (
    <ul className={styles.changes}>
      {changesOf(before, after).map((change) => (
        <li key={wordsOf(change)} data-what={change.what}>
          <Icon name={ICONS[change.what]} size={18} />
          <span>
            {wordsOf(change)}
            {rewordsConsent(change) ? <small>{forms.consentReworded}</small> : null}
          </span>
        </li>
      ))}
    </ul>
  );
}
