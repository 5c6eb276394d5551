/*
 * Ages are counted against the server's clock: a phone that is two minutes wrong would otherwise show a lead as late, or as
 * not yet sent. The Date header is precise to a second, so small differences are left alone.
 */
const TRUSTED_MILLIS = 2_000;
let ahead = 0;

export function noteServerDate(header: string | null, now = Date.now()) {
  const server = header ? Date.parse(header) : Number.NaN;
  if (Number.isNaN(server)) return;
  const difference = server - now;
  ahead = Math.abs(difference) > TRUSTED_MILLIS ? difference : 0;
}

export function serverNow() {
  return Date.now() + ahead;
}
