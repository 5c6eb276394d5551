import { useFormats, useTexts } from '../../shared/texts/use-texts';
import { Field } from '../../shared/ui/field';
import page from '../../shared/ui/page.module.css';
import { RequestTypeField } from '../../shared/ui/place-fields';
import { refusalOf } from '../../shared/ui/refusal';
import { isColour, verdictOf } from './contrast';
import { textIn } from './definition';
import styles from './editor.module.css';
import type { Builder } from './use-builder';

/** The service's, for a form that names none. */
const PLAIN = '#1f6f5c';
const SWATCHES = [PLAIN, '#1450c8', '#a81c3c', '#7a3fb0', '#b45309', '#1f2937'];

/** The accent colour with its contrast told, and what a contact from this form asks for. */
export function LookCard({ builder }: { builder: Builder }) {
  const { draft, errors, change } = builder;
  const { forms, intake } = useTexts();
  const own = errors.filter((error) => !error.uid);
  const setAccent = (accent: string) => change({ ...draft, accent }, 'accent');
  const typed = draft.accent ?? '';
  const unfit = typed !== '' && !isColour(typed) ? forms.accentInvalid : undefined;
  return (
    <section className={page.card} aria-labelledby="look">
      <h2 id="look">{forms.look}</h2>
      <div className={styles.pair}>
        <div className={styles.accent}>
          <Field
            label={forms.parts.accent}
            hint={forms.accentHint}
            error={unfit ?? refusalOf(own, 'accent', intake.refused)}
          >
            {(control) => (
              <span className={styles.colour}>
                <input
                  type="color"
                  aria-label={forms.accentPick}
                  value={isColour(typed) ? typed.toLowerCase() : PLAIN}
                  onChange={(event) => setAccent(event.target.value)}
                />
                <input
                  {...control}
                  type="text"
                  maxLength={7}
                  autoComplete="off"
                  spellCheck={false}
                  placeholder={PLAIN}
                  value={typed}
                  onChange={(event) => setAccent(event.target.value.trim())}
                />
              </span>
            )}
          </Field>
          <span className={styles.swatches}>
            {SWATCHES.map((colour) => (
              <button
                key={colour}
                type="button"
                aria-label={colour}
                aria-pressed={typed.toLowerCase() === colour}
                style={{ background: colour }}
                onClick={() => setAccent(colour)}
              />
            ))}
          </span>
          <Contrast builder={builder} accent={isColour(typed) ? typed : PLAIN} />
        </div>
        <RequestTypeField
          by="key"
          value={draft.requestType ?? ''}
          onChange={(key) => change({ ...draft, requestType: key || undefined }, 'requestType')}
          error={refusalOf(own, 'requestType', intake.refused)}
        />
      </div>
    </section>
  );
}

function Contrast({ builder, accent }: { builder: Builder; accent: string }) {
  const { forms } = useTexts();
  const formats = useFormats();
  const { ink, ratio, faintOn } = verdictOf(accent);
  const { languages, button } = builder.draft;
  const words = textIn(button, languages) || forms.defaultButton[languages[0] ?? 'fi'];
  return (
    <p className={styles.contrast}>
      <span style={{ background: accent, color: ink }} aria-hidden="true">
        {words}
      </span>
      <span>
        {forms.contrast(ink === '#ffffff', formats.number(Math.floor(ratio * 10) / 10))}
        {faintOn ? <b>{forms.faint[faintOn]}</b> : null}
      </span>
    </p>
  );
}
