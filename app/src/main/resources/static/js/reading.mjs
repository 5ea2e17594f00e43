// What the server has read from the words: one press takes it over into the form. The server decides what is offered; this only fills fields.
//   <button data-take='{"street":{"value":"370203033","label":"市北区·湖岛街道"}}' data-sure="98">
//   <button data-take-all>: everything that is first of its kind and at least 80 sure
//   <button data-split data-part="…">: keeps that part in the text and remembers the rest for the next form of this tab
import { element, onArrival } from './page.mjs';

const SURE = 80;
const REST = 'qingsu:rest';

function fill(form, take) {
  for (const [name, { value, label }] of Object.entries(take)) {
    const controls = [...form.elements].filter((one) => one.name === name);
    const [control] = controls;
    if (!control) continue;
    if (control.type === 'radio') {
      for (const one of controls) one.checked = one.value === value;
    } else {
      control.value = value;
      const shown = control.type === 'hidden' ? control.closest('.combobox')?.querySelector('input:not([type="hidden"])') : null;
      if (shown) {
        shown.value = label;
        shown.setCustomValidity('');
        shown.removeAttribute('aria-invalid');
      }
    }
  }
  // comboboxes take their new words, the draft is kept, and whatever depends on these fields asks again
  form.dispatchEvent(new CustomEvent('qingsu:restored', { bubbles: true }));
  form.dispatchEvent(new Event('input', { bubbles: true }));
  form.dispatchEvent(new Event('change', { bubbles: true }));
}

document.addEventListener('qingsu:take', ({ target, detail }) => {
  const form = target.closest('form');
  if (form) fill(form, detail);
});

document.addEventListener('click', ({ target }) => {
  const button = target instanceof Element ? target.closest('[data-take], [data-take-all], [data-split]') : null;
  const form = button?.closest('form');
  if (!form) return;
  if ('split' in button.dataset) {
    split(form, button.dataset.part);
  } else if ('takeAll' in button.dataset) {
    const all = [...button.closest('.read').querySelectorAll('[data-take][data-first]')].filter(({ dataset }) => Number(dataset.sure) >= SURE);
    fill(form, Object.assign({}, ...all.map(({ dataset }) => JSON.parse(dataset.take))));
  } else {
    fill(form, JSON.parse(button.dataset.take));
  }
});

function split(form, part) {
  const text = form.elements.text;
  if (!text.value.includes(part)) return;
  try {
    sessionStorage.setItem(REST, text.value.replace(part, '').trim());
  } catch {
    return; // the rest must not be lost
  }
  text.value = part.trim();
  text.dispatchEvent(new Event('input', { bubbles: true }));
  offerRest(form, true);
  text.focus();
}

/** Until the rest is registered too, every new form offers it. */
function offerRest(form, now) {
  const rest = read();
  const place = form.querySelector('[data-rest]');
  if (!place) return;
  place.replaceChildren();
  if (!rest) return;
  const words = element('span', { class: 'grow' }, now ? '登记完这一件，接着登记：' : '上次拆开的另一件还没登记：', element('q', {}, rest));
  const take = element('button', { type: 'button', class: 'button small' }, now ? '放回来' : '填进来');
  const drop = element('button', { type: 'button', class: 'button quiet small' }, '不用了');
  take.addEventListener('click', () => {
    const text = form.elements.text;
    text.value = now ? `${text.value}\n${rest}` : rest;
    forget(form);
    text.dispatchEvent(new Event('input', { bubbles: true }));
    text.focus();
  });
  drop.addEventListener('click', () => forget(form));
  place.append(element('p', { class: 'notice line', 'data-tone': 'qing' }, words, take, drop));
}

function read() {
  try {
    return sessionStorage.getItem(REST);
  } catch {
    return null;
  }
}

function forget(form) {
  sessionStorage.removeItem(REST);
  form.querySelector('[data-rest]').replaceChildren();
}

onArrival((root) => {
  for (const place of root.querySelectorAll('[data-rest]')) offerRest(place.closest('form'), false);
});
