/** What was ticked or chosen on the page, by name and value. */
export function ticked(paper: Document): string[] {
  return choices(paper)
    .filter((control) => control.checked)
    .map(nameAndValue);
}

export function tick(paper: Document, answers: string[]) {
  for (const control of choices(paper)) {
    if (answers.includes(nameAndValue(control))) control.checked = true;
  }
}

function choices(paper: Document) {
  return [
    ...paper.querySelectorAll<HTMLInputElement>('input[type="radio"], input[type="checkbox"]'),
  ];
}

function nameAndValue({ name, value }: HTMLInputElement) {
  return `${name}=${value}`;
}

/** Hides what waits for another answer. What is hidden answers nothing, so what waits for it is hidden too. */
export function followConditions(paper: Document) {
  const answers = new Map<string, string[]>();
  for (const field of paper.querySelectorAll<HTMLElement>('[data-key]')) {
    const { key = '', when, is = '[]' } = field.dataset;
    const wanted = JSON.parse(is) as string[];
    const shown = !when || wanted.some((value) => answers.get(when)?.includes(value));
    field.hidden = !shown;
    answers.set(key, shown ? saidIn(field) : []);
    const slot = field.querySelector<HTMLElement>('[data-slot]');
    if (slot) slot.hidden = answers.get(key)?.[0] !== 'slot';
  }
}

type Control = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

function saidIn(field: HTMLElement): string[] {
  const { key, kind } = field.dataset;
  const own = [...field.querySelectorAll<Control>('input, select, textarea')].filter(
    (control) => control.name === key,
  );
  const isTicked = (control: Control) => 'checked' in control && control.checked;
  if (kind === 'consent') return [String(own.some(isTicked))];
  return own
    .filter((control) => !['radio', 'checkbox'].includes(control.type) || isTicked(control))
    .map((control) => control.value);
}
