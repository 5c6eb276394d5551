import { useTexts } from './use-texts';

const PROVIDERS: Record<string, string> = { graph: 'Meta', linkedin: 'LinkedIn' };

/** Services give their reasons as codes; one this client does not know is shown as it is. */
export function useReason() {
  const { intake } = useTexts();
  return (reason: string) => {
    const [, key = '', act, code = ''] = /^(\w+)-(busy|refused)-(.+)$/.exec(reason) ?? [];
    const who = PROVIDERS[key];
    if (who && act === 'busy') return intake.busy(who, code);
    if (who && act === 'refused') return intake.refusedBy(who, code);
    return intake.reasons[reason] ?? reason;
  };
}
