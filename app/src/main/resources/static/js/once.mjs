// The guard against sending twice: <form data-once> shows that it is busy and takes no second submit until the answer is there.
const sent = new WeakSet();

document.addEventListener(
  'submit',
  (event) => {
    const form = event.target;
    if (!form.matches('form[data-once]')) return;
    if (sent.has(form)) {
      event.preventDefault();
      event.stopImmediatePropagation();
      return;
    }
    sent.add(form);
    (event.submitter ?? form.querySelector('[type="submit"]'))?.setAttribute('aria-busy', 'true');
  },
  true,
);

function release(form) {
  sent.delete(form);
  for (const button of form.querySelectorAll('[aria-busy="true"]')) button.removeAttribute('aria-busy');
}

document.addEventListener('htmx:afterRequest', ({ detail }) => detail.elt?.matches?.('form[data-once]') && release(detail.elt));
document.addEventListener('qingsu:released', ({ target }) => release(target));
addEventListener('pageshow', () => document.querySelectorAll('form[data-once]').forEach(release));
