import type { DragEvent } from 'react';
import type { Language } from '../../shared/api/me';
import { useLanguage, useTexts } from '../../shared/texts/use-texts';
import { Icon, type IconName } from '../../shared/ui/icon';
import { type FieldKind, plainWords, type Text, textIn } from './definition';
import { type Draft, type DraftField, missingOfField, waitsInVain } from './draft';
import styles from './fields.module.css';
import { PlaceButtons } from './place-buttons';

export const KIND_ICONS: Record<FieldKind, IconName> = {
  text: 'text',
  'long-text': 'lines',
  phone: 'phone',
  email: 'mail',
  choice: 'radio',
  choices: 'checks',
  location: 'pin',
  'callback-time': 'clock',
  date: 'calendar',
  number: 'hash',
  'post-code': 'post',
  file: 'clip',
  consent: 'shield',
};

type Props = {
  draft: Draft;
  field: DraftField;
  open: boolean;
  onOpen: () => void;
  onMove: (to: number) => void;
  onDrag: () => void;
  refused: boolean;
};

/** A field in one line: what it asks, of what kind, when it shows, and what is the matter with it. */
export function FieldRow(props: Props) {
  const { draft, field, open } = props;
  const name = useFieldNames(draft)(field);
  const drag = (event: DragEvent<HTMLElement>) => {
    const row = event.currentTarget.parentElement;
    if (row) event.dataTransfer.setDragImage(row, 24, 24);
    event.dataTransfer.effectAllowed = 'move';
    props.onDrag();
  };
  return (
    <div className={styles.bar}>
      {/* Dragging is an extra: the buttons at the end do the same from the keyboard. */}
      <span className={styles.grip} draggable onDragStart={drag} aria-hidden="true">
        <Icon name="grip" size={20} />
      </span>
      <button type="button" className={styles.opener} aria-expanded={open} onClick={props.onOpen}>
        <span className={styles.kind}>
          <Icon name={KIND_ICONS[field.kind]} size={20} />
        </span>
        <span className={styles.what}>
          <b>{name}</b>
          <Told draft={draft} field={field} />
        </span>
        <Marks {...props} />
      </button>
      <PlaceButtons
        what={name}
        place={draft.fields.indexOf(field)}
        of={draft.fields.length}
        onMove={props.onMove}
      />
    </div>
  );
}

/** What a field is called in a sentence: its label as its reader would rather have it. */
export function useFieldNames(form: { languages: Language[] }) {
  const { forms } = useTexts();
  const language = useLanguage();
  return ({ label }: { label: Text }) =>
    plainWords(textIn(label, [language, ...form.languages])) || forms.unnamed;
}

export function useAnswerWords(form: { languages: Language[] }) {
  const { forms } = useTexts();
  const language = useLanguage();
  return (asked: DraftField, answer: string) => {
    if (asked.kind === 'consent') return answer === 'true' ? forms.ticked : forms.unticked;
    const option = asked.options.find((one) => one.value === answer);
    return textIn(option?.label, [language, ...form.languages]) || answer;
  };
}

function Told({ draft, field }: { draft: Draft; field: DraftField }) {
  const { forms } = useTexts();
  const nameOf = useFieldNames(draft);
  const wordsFor = useAnswerWords(draft);
  const { showWhen } = field;
  const asked = draft.fields.find((one) => one.key === showWhen?.field);
  return (
    <small>
      {[forms.kinds[field.kind].name, field.required ? forms.isRequired : '']
        .filter(Boolean)
        .join(' · ')}
      {showWhen ? (
        <span className={styles.when}>
          {asked
            ? forms.when(
                nameOf(asked),
                showWhen.is.map((answer) => wordsFor(asked, answer)),
              )
            : forms.when(showWhen.field, showWhen.is)}
        </span>
      ) : null}
    </small>
  );
}

function Marks({ draft, field, refused }: Props) {
  const { forms } = useTexts();
  const missing = [...new Set(missingOfField(field, draft.languages))];
  return (
    <span className={styles.marks}>
      {refused || waitsInVain(draft, field) ? (
        <span className={styles.mark} data-tone="bad">
          <Icon name="tray" size={15} />
          {refused ? forms.refusedHere : forms.vain}
        </span>
      ) : null}
      {missing.length > 0 ? (
        <span className={styles.mark}>
          {forms.missingIn(missing.map((language) => language.toUpperCase()))}
        </span>
      ) : null}
    </span>
  );
}
