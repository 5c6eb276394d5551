/** A nested contact as lines of name and value: `consent.marketing`, `phones[0]`. What is empty is left out. */
export function factsOf(value: unknown, name = ''): [name: string, value: string][] {
  if (value === null || value === undefined || value === '') return [];
  if (Array.isArray(value)) {
    return value.flatMap((one, place) =>
      factsOf(one, value.length > 1 ? `${name}[${place}]` : name),
    );
  }
  if (typeof value === 'object') {
    return Object.entries(value).flatMap(([key, one]) =>
      factsOf(one, name ? `${name}.${key}` : key),
    );
  }
  return [[name, String(value)]];
}
