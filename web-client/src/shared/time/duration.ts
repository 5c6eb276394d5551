type Units = { d: string; h: string; min: string; s: string };

const UNITS: Record<'fi' | 'sv' | 'en', Units> = {
  fi: { d: 'pv', h: 'h', min: 'min', s: 's' },
  sv: { d: 'd', h: 'h', min: 'min', s: 's' },
  en: { d: 'd', h: 'h', min: 'min', s: 's' },
};

/** `0:48`, `12:05`, `2 h 05 min`, `3 d 4 h`: as exact as somebody who must act on it needs. */
export function duration(millis: number, language: keyof typeof UNITS): string {
  const unit = UNITS[language];
  const seconds = Math.max(0, Math.floor(millis / 1000));
  if (seconds < 3600) return `${Math.floor(seconds / 60)}:${two(seconds % 60)}`;
  const minutes = Math.floor(seconds / 60);
  if (minutes < 24 * 60) {
    return `${Math.floor(minutes / 60)} ${unit.h} ${two(minutes % 60)} ${unit.min}`;
  }
  const hours = Math.floor(minutes / 60);
  return `${Math.floor(hours / 24)} ${unit.d} ${hours % 24} ${unit.h}`;
}

/** The gap between two taps: tenths of a second while they matter. */
export function margin(millis: number, language: keyof typeof UNITS): string {
  if (millis >= 60_000) return duration(millis, language);
  const seconds = Math.max(0.1, Math.round(millis / 100) / 10);
  const shown = new Intl.NumberFormat(language, { maximumFractionDigits: seconds < 10 ? 1 : 0 });
  return `${shown.format(seconds)} ${UNITS[language].s}`;
}

function two(value: number) {
  return String(value).padStart(2, '0');
}
