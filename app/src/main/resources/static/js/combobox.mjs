// Suggestions from the server while typing:
//   <div class="combobox" data-combobox="/desk/suggest/units"><input class="input" id="unit"><input type="hidden" name="unit"></div>
// GET address?q=text answers [{"value": "370203014", "label": "湖岛街道办事处", "hint": "市北区"}, …]. The hidden field holds the value and
// fires `change`. data-combobox-with="district" sends the value of that field of the form too. Free text: data-combobox-free.
// An answer with "take" fills other fields too (reading.mjs).
import { all, element, onArrival } from './page.mjs';

let made = 0;

onArrival((root) => all(root, '[data-combobox]').forEach(begin));

function begin(box) {
  const input = box.querySelector('input:not([type="hidden"])');
  const hidden = box.querySelector('input[type="hidden"]');
  if (input.getAttribute('role')) return;
  const list = element('div', { class: 'suggestions', role: 'listbox', id: `suggestions-${++made}`, hidden: true, 'aria-label': '候选' });
  box.append(list);
  for (const [name, value] of Object.entries({ role: 'combobox', autocomplete: 'off', 'aria-autocomplete': 'list', 'aria-expanded': 'false', 'aria-controls': list.id })) {
    input.setAttribute(name, value);
  }
  let timer = 0;
  let asked = 0;
  let chosen = input.value;

  async function look() {
    const number = ++asked;
    const address = new URL(box.dataset.combobox, location.href);
    address.searchParams.set('q', input.value.trim());
    for (const name of (box.dataset.comboboxWith ?? '').split(' ').filter(Boolean)) {
      const value = input.form?.elements[name]?.value;
      if (value) address.searchParams.set(name, value);
    }
    try {
      const answer = await fetch(address, { headers: { Accept: 'application/json' } });
      if (!answer.ok || number !== asked) return;
      const found = await answer.json();
      show(Array.isArray(found) ? found : found.items);
    } catch {
      show([], '连不上服务器，请稍后再试');
    }
  }

  const free = 'comboboxFree' in box.dataset;

  function show(found, words = '没有找到，请换个说法') {
    if (free && !found.length) {
      close();
      return;
    }
    list.replaceChildren(
      ...found.map((one, index) => {
        const option = element('div', { role: 'option', id: `${list.id}-${index}`, 'aria-selected': 'false' }, element('span', {}, one.label), one.hint ? element('small', {}, one.hint) : null);
        option.addEventListener('pointerdown', (event) => event.preventDefault());
        option.addEventListener('click', () => choose(one));
        return option;
      }),
    );
    if (!found.length) list.append(element('p', { class: 'none' }, words));
    list.hidden = false;
    input.setAttribute('aria-expanded', 'true');
    mark(found.length && input.value && !free ? 0 : -1);
  }

  function close() {
    asked++;
    clearTimeout(timer);
    list.hidden = true;
    input.setAttribute('aria-expanded', 'false');
    input.removeAttribute('aria-activedescendant');
  }

  function choose({ value, label, take }) {
    input.value = label;
    chosen = label;
    set(value);
    close();
    if (take) box.dispatchEvent(new CustomEvent('qingsu:take', { bubbles: true, detail: take }));
  }

  function set(value) {
    if (!hidden || hidden.value === value) return;
    hidden.value = value;
    hidden.dispatchEvent(new Event('change', { bubbles: true }));
  }

  function mark(index) {
    const options = [...list.querySelectorAll('[role="option"]')];
    options.forEach((option, at) => option.setAttribute('aria-selected', String(at === index)));
    if (options[index]) {
      input.setAttribute('aria-activedescendant', options[index].id);
      options[index].scrollIntoView({ block: 'nearest' });
    } else {
      input.removeAttribute('aria-activedescendant');
    }
  }

  input.addEventListener('input', ({ isComposing }) => {
    input.setCustomValidity('');
    if (input.value !== chosen) set('');
    clearTimeout(timer);
    if (!isComposing) timer = setTimeout(look, 160);
  });
  input.addEventListener('compositionend', () => (timer = setTimeout(look, 60)));
  input.addEventListener('keydown', (event) => {
    if (event.isComposing) return;
    const options = [...list.querySelectorAll('[role="option"]')];
    const at = options.findIndex((option) => option.getAttribute('aria-selected') === 'true');
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      if (list.hidden) look();
      else if (options.length) mark((at + (event.key === 'ArrowDown' ? 1 : -1) + options.length) % options.length);
    } else if (event.key === 'Enter' && !list.hidden && options[at]) {
      event.preventDefault();
      options[at].click();
    } else if (event.key === 'Escape' && !list.hidden) {
      event.preventDefault();
      event.stopPropagation();
      close();
    }
  });
  input.addEventListener('blur', () => {
    close();
    const open = input.value && input.value !== chosen && !('comboboxFree' in box.dataset) && !hidden?.value;
    input.setCustomValidity(open ? '请从列表里选一个' : '');
    input.toggleAttribute('aria-invalid', false);
    if (open) input.setAttribute('aria-invalid', 'true');
  });
  input.form?.addEventListener('qingsu:restored', () => (chosen = input.value));
}
