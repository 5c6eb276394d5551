import { type FieldError, fieldErrors } from '../api/http';
import { useTexts } from '../texts/use-texts';
import page from './page.module.css';

/** Services name a place inside a field too, such as `secrets[0]` or `mapping.770.fields`. */
function concerns(error: FieldError, field: string) {
  return [`${field}.`, `${field}[`].some((place) => `${error.field}.`.startsWith(place));
}

export function refusalOf(
  errors: FieldError[],
  field: string,
  words: (detail: string) => string,
): string | undefined {
  const found = errors.filter((error) => concerns(error, field));
  return found.length > 0 ? words(found.map((error) => error.detail).join(' · ')) : undefined;
}

/** A failed save in words: what belongs to no field of the form, or that it did not get through at all. */
export function RefusedElsewhere({ error, known }: { error: Error; known: readonly string[] }) {
  const { intake } = useTexts();
  const errors = fieldErrors(error);
  const homeless = errors.filter((one) => !known.some((field) => concerns(one, field)));
  if (errors.length > 0 && homeless.length === 0) return null;
  return (
    <div role="alert" className={page.notice} data-tone="bad">
      {errors.length === 0
        ? intake.saveFailed
        : homeless.map((one) => (
            <p key={one.field}>{intake.refused(`${one.field} ${one.detail}`.trim())}</p>
          ))}
    </div>
  );
}
