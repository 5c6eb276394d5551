import { useTexts } from '../../shared/texts/use-texts';
import { Icon } from '../../shared/ui/icon';
import { Sheet } from '../../shared/ui/sheet';
import { FIELD_KINDS, type FieldKind, isOnce } from './definition';
import type { Draft } from './draft';
import { KIND_ICONS } from './field-row';
import styles from './sheets.module.css';

export function AddFieldSheet(props: {
  draft: Draft;
  onAdd: (kind: FieldKind) => void;
  onClose: () => void;
}) {
  const { forms } = useTexts();
  const taken = (kind: FieldKind) =>
    isOnce(kind) && props.draft.fields.some((field) => field.kind === kind);
  return (
    <Sheet title={forms.addField} onClose={props.onClose}>
      <ul className={styles.kinds}>
        {FIELD_KINDS.map((kind) => (
          <li key={kind}>
            <button type="button" disabled={taken(kind)} onClick={() => props.onAdd(kind)}>
              <Icon name={KIND_ICONS[kind]} />
              <span>
                <b>{forms.kinds[kind].name}</b>
                <small>{taken(kind) ? forms.onlyOnce : forms.kinds[kind].text}</small>
              </span>
            </button>
          </li>
        ))}
      </ul>
    </Sheet>
  );
}
