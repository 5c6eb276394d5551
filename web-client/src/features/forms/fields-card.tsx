import { useState } from 'react';
import { useTexts } from '../../shared/texts/use-texts';
import { Button } from '../../shared/ui/button';
import page from '../../shared/ui/page.module.css';
import { refusalOf } from '../../shared/ui/refusal';
import { AddFieldSheet } from './add-field-sheet';
import { type FieldKind, MOST } from './definition';
import { changeField, moved, newField } from './edits';
import { FieldEditor } from './field-editor';
import { FieldRow, useFieldNames } from './field-row';
import styles from './fields.module.css';
import type { Form } from './forms-api';
import type { Builder } from './use-builder';
import { useDragging } from './use-dragging';

export function FieldsCard(props: { builder: Builder; published: Form['published'] }) {
  const { draft, errors, change } = props.builder;
  const { forms, intake } = useTexts();
  const [open, setOpen] = useState<string>();
  const [adding, setAdding] = useState(false);
  const [told, setTold] = useState('');
  const nameOf = useFieldNames(draft);
  const move = (from: number, to: number) => {
    const field = draft.fields[from];
    change({ ...draft, fields: moved(draft.fields, from, to) }, 'fields');
    if (field) setTold(forms.movedTo(nameOf(field), to + 1, draft.fields.length));
  };
  const dragging = useDragging((uid, to) => {
    const from = draft.fields.findIndex((field) => field.uid === uid);
    if (from >= 0) move(from, to);
  });
  const add = (kind: FieldKind) => {
    const field = newField(draft, kind);
    change({ ...draft, fields: [...draft.fields, field] }, 'fields');
    setOpen(field.uid);
    setAdding(false);
  };
  const whole = refusalOf(
    errors.filter((error) => !error.uid),
    'fields',
    intake.refused,
  );
  return (
    <section className={page.card} aria-labelledby="fields">
      <header>
        <h2 id="fields">{forms.fields}</h2>
        <p>{forms.fieldsText}</p>
      </header>
      {whole ? (
        <p role="alert" className={styles.error}>
          {whole}
        </p>
      ) : null}
      <ol className={styles.fields}>
        {draft.fields.map((field, place) => {
          const own = errors.filter((error) => error.uid === field.uid);
          // What the service refused is to be seen, so a field with a refusal opens by itself.
          const opened = open === field.uid || own.length > 0;
          return (
            <li
              key={field.uid}
              className={styles.field}
              data-open={opened}
              data-drop={dragging.over === place && dragging.held !== field.uid}
              {...dragging.target(place)}
            >
              <FieldRow
                draft={draft}
                field={field}
                open={opened}
                onOpen={() => setOpen(opened ? undefined : field.uid)}
                onMove={(to) => move(place, to)}
                onDrag={() => dragging.grab(field.uid)}
                refused={own.length > 0}
              />
              {opened ? (
                <FieldEditor
                  draft={draft}
                  field={field}
                  published={props.published}
                  onChange={(changed) => {
                    setOpen(field.uid);
                    change(changeField(draft, changed), field.uid);
                  }}
                  onRemove={() =>
                    change(
                      { ...draft, fields: draft.fields.filter((one) => one !== field) },
                      field.uid,
                    )
                  }
                  errors={own}
                />
              ) : null}
            </li>
          );
        })}
      </ol>
      <span role="status" className="visually-hidden">
        {told}
      </span>
      {draft.fields.length < MOST.fields ? (
        <div>
          <Button icon="plus" onClick={() => setAdding(true)}>
            {forms.addField}
          </Button>
        </div>
      ) : null}
      {adding ? <AddFieldSheet draft={draft} onAdd={add} onClose={() => setAdding(false)} /> : null}
    </section>
  );
}
