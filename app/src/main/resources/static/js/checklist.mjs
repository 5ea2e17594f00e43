// The checklist of a reply: the form holds more lines than are shown; a line that is added is one of them, one that is removed is emptied.
import { all, onArrival } from './page.mjs';

onArrival((root) => {
  for (const list of all(root, '[data-demands]')) {
    show(list);
    list.closest('form')?.addEventListener('qingsu:restored', () => show(list));
  }
});

document.addEventListener('click', ({ target }) => {
  if (!(target instanceof Element)) return;
  const list = target.closest('[data-demands]');
  if (!list) return;
  if (target.closest('[data-demand-add]')) {
    const next = lines(list).find((line) => line.hidden);
    if (!next) return;
    next.hidden = false;
    next.querySelector('textarea').focus();
    more(list);
  }
  const remove = target.closest('[data-demand-remove]');
  if (remove) {
    const line = remove.closest('[data-demand]');
    for (const field of line.querySelectorAll('textarea, input')) {
      if (field.type === 'checkbox') field.checked = false;
      else field.value = '';
    }
    line.hidden = true;
    line.querySelector('textarea').dispatchEvent(new Event('input', { bubbles: true }));
    more(list);
    list.querySelector('[data-demand-add]').focus();
  }
});

/** What a draft brought back is shown. */
function show(list) {
  for (const line of lines(list)) if (line.querySelector('textarea').value) line.hidden = false;
  more(list);
}

function more(list) {
  list.querySelector('[data-demand-add]').hidden = lines(list).every((line) => !line.hidden);
}

function lines(list) {
  return [...list.querySelectorAll('[data-demand]')];
}
