/** A Finnish number as people write it, `040 123 4567`; any other one in groups behind its country code. */
export function phoneWords(e164: string) {
  const finnish = /^\+358(\d{2})(\d{3})(\d+)$/.exec(e164);
  if (finnish) return `0${finnish[1]} ${finnish[2]} ${finnish[3]}`;
  const foreign = /^(\+\d{2})(\d{2})(\d{3})(\d+)$/.exec(e164);
  return foreign ? foreign.slice(1).join(' ') : e164;
}
