import { type RefObject, useState } from 'react';
import { useTexts } from '../../shared/texts/use-texts';
import { Button } from '../../shared/ui/button';
import { useNote } from './lead-api';
import styles from './lead-page.module.css';

const LONGEST = 4000;

export function NoteForm(props: {
  leadId: string;
  fieldRef: RefObject<HTMLTextAreaElement | null>;
}) {
  const { lead } = useTexts();
  const [text, setText] = useState('');
  const note = useNote(props.leadId);
  return (
    <form
      className={styles.note}
      onSubmit={(event) => {
        event.preventDefault();
        if (text.trim()) note.mutate(text.trim(), { onSuccess: () => setText('') });
      }}
    >
      <label htmlFor="note">{lead.note}</label>
      <textarea
        id="note"
        ref={props.fieldRef}
        rows={2}
        maxLength={LONGEST}
        value={text}
        placeholder={lead.notePlaceholder}
        onChange={(event) => setText(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Escape') event.currentTarget.blur();
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
            event.currentTarget.form?.requestSubmit();
          }
        }}
      />
      {note.isError ? (
        <p role="alert" className={styles.problem}>
          {lead.failed}
        </p>
      ) : null}
      <Button type="submit" disabled={note.isPending || text.trim() === ''}>
        {lead.noteSave}
      </Button>
    </form>
  );
}
