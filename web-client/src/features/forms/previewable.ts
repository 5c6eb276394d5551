import { isColour } from './contrast';
import {
  answersTo,
  type Definition,
  type Field,
  hasOptions,
  type Text,
  textIn,
} from './definition';

const GAP = '…';

/**
 * The form with its gaps bridged, so that it can be looked at while it is still being written: a missing translation shows the
 * other language's words, and a condition that cannot hold yet is left out. What is kept and published is never this.
 */
export function previewable(definition: Definition): Definition {
  const { captcha: _captcha, requestType: _requestType, accent, ...form } = definition;
  const filled = (text: Text): Text => {
    const words = textIn(text, definition.languages) || GAP;
    return Object.fromEntries(
      definition.languages.map((language) => [language, text[language] || words]),
    );
  };
  const optional = (text: Text | undefined) => text && filled(text);
  return {
    ...form,
    ...(accent && isColour(accent) && { accent }),
    title: filled(form.title),
    intro: optional(form.intro),
    button: optional(form.button),
    thanks: optional(form.thanks),
    fields: form.fields.map((field, place) => ({
      ...field,
      label: filled(field.label),
      hint: optional(field.hint),
      showWhen: canHold(field, form.fields.slice(0, place)) ? field.showWhen : undefined,
      options: hasOptions(field.kind)
        ? twoAtLeast(field.options ?? []).map((option) => ({
            ...option,
            label: filled(option.label),
          }))
        : undefined,
    })),
  };
}

function canHold({ showWhen }: Field, before: Field[]) {
  const asked = before.find((field) => field.key === showWhen?.field);
  return asked !== undefined && answersTo(asked).some((answer) => showWhen?.is.includes(answer));
}

/** A choice between fewer is refused; those that are to come are gaps too. */
function twoAtLeast(options: NonNullable<Field['options']>) {
  const missing = Array.from({ length: Math.max(0, 2 - options.length) }, (_, nth) => ({
    value: `${GAP}${nth}`,
    label: {},
  }));
  return [...options, ...missing];
}
