export type LanguageTag = 'fi' | 'sv' | 'en';

type Forms = { one: string; other: string };

/** The language's own choice between one and many; the three languages of the product have no further forms. */
export function pluralOf(language: LanguageTag) {
  const rules = new Intl.PluralRules(language);
  return (count: number, forms: Forms) => (rules.select(count) === 'one' ? forms.one : forms.other);
}
