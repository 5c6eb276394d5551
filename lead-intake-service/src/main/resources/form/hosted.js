for (const form of document.querySelectorAll('form.form')) koppiForm(form);
