// What a direct answer rests on: the field "citation" offers articles of the knowledge base, first those that fit the case, then those that
// fit what is typed. Enter takes one; its answer goes into the form's empty text. The words are sent in the body, never in an address.
import { all, element, onArrival, proof } from './page.mjs';

let made = 0;

onArrival((root) => all(root, 'input[name="citation"]').forEach(begin));

function begin(input) {
  if (input.getAttribute('role')) return;
  const box = element('div', { class: 'combobox' });
  input.replaceWith(box);
  const list = element('div', { class: 'suggestions', role: 'listbox', id: `articles-${++made}`, hidden: true, 'aria-label': '知识条目' });
  box.append(input, list);
  for (const [name, value] of Object.entries({ role: 'combobox', autocomplete: 'off', 'aria-autocomplete': 'list', 'aria-expanded': 'false', 'aria-controls': list.id })) {
    input.setAttribute(name, value);
  }
  let timer = 0;
  let asked = 0;

  async function look() {
    const number = ++asked;
    const words = input.value.trim() || about();
    if (!words) return;
    try {
      const answer = await fetch('/desk/knowledge/offer', { method: 'POST', headers: { Accept: 'application/json', ...proof() }, body: new URLSearchParams({ words }) });
      if (!answer.ok || number !== asked) return;
      show(await answer.json());
    } catch {
      close();
    }
  }

  function show(found) {
    list.replaceChildren(
      ...found.map((one, index) => {
        const option = element('div', { role: 'option', id: `${list.id}-${index}`, 'aria-selected': 'false' }, element('span', {}, one.cited), element('small', {}, one.excerpt));
        option.addEventListener('pointerdown', (event) => event.preventDefault());
        option.addEventListener('click', () => choose(one));
        return option;
      }),
    );
    list.hidden = !found.length;
    input.setAttribute('aria-expanded', String(!list.hidden));
    input.removeAttribute('aria-activedescendant');
  }

  function close() {
    asked++;
    clearTimeout(timer);
    list.hidden = true;
    input.setAttribute('aria-expanded', 'false');
    input.removeAttribute('aria-activedescendant');
  }

  function choose({ cited, answer }) {
    input.value = cited;
    const text = input.form?.elements.text;
    if (text && (!text.value.trim() || text.value === text.dataset.filled)) {
      text.value = answer;
      text.dataset.filled = answer;
    }
    input.dispatchEvent(new Event('input', { bubbles: true }));
    close();
  }

  function mark(options, index) {
    options.forEach((option, at) => option.setAttribute('aria-selected', String(at === index)));
    input.setAttribute('aria-activedescendant', options[index].id);
    options[index].scrollIntoView({ block: 'nearest' });
  }

  input.addEventListener('focus', () => !input.value && look());
  input.addEventListener('input', (event) => {
    clearTimeout(timer);
    if (event.isTrusted && !event.isComposing) timer = setTimeout(look, 200);
  });
  input.addEventListener('compositionend', () => (timer = setTimeout(look, 60)));
  input.addEventListener('blur', close);
  input.addEventListener('keydown', (event) => {
    if (event.isComposing) return;
    const options = [...list.querySelectorAll('[role="option"]')];
    const at = options.findIndex((option) => option.getAttribute('aria-selected') === 'true');
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      if (list.hidden) look();
      else if (options.length) mark(options, (at + (event.key === 'ArrowDown' ? 1 : -1) + options.length) % options.length);
    } else if (event.key === 'Enter' && !list.hidden && options[at]) {
      event.preventDefault();
      options[at].click();
    } else if (event.key === 'Escape' && !list.hidden) {
      event.preventDefault();
      event.stopPropagation();
      close();
    }
  });
}

/** What the case beside the form is about, as far as the officer sees it. */
function about() {
  const open = document.getElementById('content');
  return [...(open?.querySelectorAll('.case-head :is(h1, h2), .case-main .words') ?? [])].map((each) => each.textContent.trim()).join(' ').slice(0, 500);
}
