'use strict';
/**
 * Conditions, errors at their fields and one sending only, for a form that works without any of it. What is hidden is not sent.
 * The door decides the same way for itself (Visible.java, AnswerRules.java).
 *
 * send, when given, sends the form instead of the browser; it is called with nothing left to complain about.
 */
function koppiForm(form, send) {
  const LARGEST = 10 * 1024 * 1024;
  const fields = Array.from(form.querySelectorAll('[data-key]'));
  const summary = form.querySelector('[data-summary]');
  const button = form.querySelector('button[type=submit]');
  const label = button.textContent;
  let sending = false;
  form.noValidate = true;

  function controls(field) {
    return Array.from(field.querySelectorAll('input, select, textarea'));
  }

  function said(field) {
    const own = controls(field).filter((control) => control.name === field.dataset.key);
    if (field.dataset.kind === 'consent') return [String(own[0].checked)];
    return own
      .filter((control) => !['radio', 'checkbox'].includes(control.type) || control.checked)
      .map((control) => control.value.trim())
      .filter(Boolean);
  }

  function show() {
    const answers = {};
    for (const field of fields) {
      const { key, when, is } = field.dataset;
      const shown = !when || JSON.parse(is).some((value) => (answers[when] || []).includes(value));
      field.hidden = !shown;
      answers[key] = shown ? said(field) : [];
      const slot = field.querySelector('[data-slot]');
      if (slot) slot.hidden = answers[key][0] !== 'slot';
      for (const control of controls(field)) {
        control.disabled = !shown || Boolean(slot && slot.hidden && slot.contains(control));
      }
    }
  }

  function filesProblem(field) {
    const { dataset } = field;
    const files = Array.from(controls(field)[0].files);
    if (files.length === 0) return 'required' in dataset ? dataset.missing : '';
    if (files.length > Number(dataset.most)) return dataset.many;
    return files.some((file) => file.size > LARGEST) ? dataset.large : '';
  }

  function slotProblem(field) {
    const [from, to] = Array.from(field.querySelectorAll('[data-slot] input')).map((input) => input.value);
    if (!from || !to) return field.dataset.incomplete;
    return to > from ? '' : field.dataset.backwards;
  }

  const SHAPES = {
    email: /^[^\s@]+@[^\s@]+\.[^\s@.]+$/,
    phone: /^(?:\D*\d){5}/,
    number: /^[+-]?\d+(?:[.,]\d+)?$/,
  };

  function problem(field) {
    const { dataset } = field;
    const required = 'required' in dataset;
    const values = said(field);
    if (field.hidden) return '';
    if (dataset.kind === 'file') return filesProblem(field);
    if (dataset.kind === 'consent') return required && values[0] === 'false' ? dataset.missing : '';
    if (values[0] === 'slot' && dataset.kind === 'callback-time') return slotProblem(field);
    if (controls(field).some((control) => control.validity.badInput)) return dataset.wrong;
    if (values.length === 0) return required ? dataset.missing : '';
    const shape = SHAPES[dataset.kind];
    return shape && !shape.test(values[0]) ? dataset.wrong : '';
  }

  function tell(field, words) {
    const place = field.querySelector('.error');
    place.textContent = words;
    place.hidden = !words;
    field.classList.toggle('wrong', Boolean(words));
    for (const control of controls(field)) {
      if (words) control.setAttribute('aria-invalid', 'true');
      else control.removeAttribute('aria-invalid');
    }
  }

  function complain(words) {
    summary.replaceChildren();
    summary.hidden = !words;
    if (!words) return;
    const line = document.createElement('p');
    line.textContent = words;
    summary.append(line);
  }

  function first() {
    const field = fields.find((one) => one.classList.contains('wrong'));
    const control = field && controls(field).find((one) => !one.disabled);
    (control || summary).focus();
  }

  function rest() {
    sending = false;
    button.removeAttribute('aria-disabled');
    button.textContent = label;
  }

  function newSubmission() {
    const bytes = crypto.getRandomValues(new Uint8Array(16));
    bytes[6] = (bytes[6] & 0x0f) | 0x40;
    bytes[8] = (bytes[8] & 0x3f) | 0x80;
    const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
    form.elements._submission.value = hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
  }

  form.addEventListener('input', show);
  form.addEventListener('change', (event) => {
    show();
    const field = event.target.closest('[data-key]');
    if (field && field.classList.contains('wrong')) tell(field, problem(field));
  });
  form.addEventListener('focusout', (event) => {
    const field = event.target.closest('[data-key]');
    if (field && ['email', 'phone', 'number'].includes(field.dataset.kind) && event.target.value.trim()) {
      tell(field, problem(field));
    }
  });
  form.addEventListener('submit', (event) => {
    if (sending || send) event.preventDefault();
    if (sending) return;
    complain('');
    for (const field of fields) tell(field, problem(field));
    if (fields.some((field) => field.classList.contains('wrong'))) {
      event.preventDefault();
      first();
      return;
    }
    sending = true;
    button.setAttribute('aria-disabled', 'true');
    button.textContent = form.dataset.sending;
    if (send) send();
  });
  // Who comes back to a page the browser kept has another thing to say.
  window.addEventListener('pageshow', (event) => {
    rest();
    if (event.persisted) newSubmission();
  });

  show();
  if (summary.childElementCount > 0) summary.focus();
  return {
    newSubmission,
    /** Shows what the door did not take; errors without a field of theirs stand above all. */
    refuse(errors, words) {
      rest();
      const elsewhere = [];
      for (const { field: key, detail } of errors) {
        const field = fields.find((one) => one.dataset.key === key && !one.hidden);
        if (field) tell(field, detail);
        else elsewhere.push(detail);
      }
      complain(elsewhere.join(' ') || words);
      first();
    },
  };
}
