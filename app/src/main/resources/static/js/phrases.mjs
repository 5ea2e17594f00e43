// Standard texts: every text field of a command's form has a button, and Control+K in the field or in its form, which open the texts that fit
// the case and the command. Type to filter, arrows to move, Enter inserts where the cursor was; what would be inserted is shown before.
import { all, element, onArrival } from './page.mjs';

const COMMAND = /\/desk\/cases\/([^/]+)\/commands\/([^/?]+)/;

onArrival((root) => {
  for (const form of all(root, 'form[data-command]')) {
    if (!COMMAND.test(form.action)) continue;
    for (const text of form.querySelectorAll('textarea:not([data-demand] *)')) offer(text);
  }
});

function offer(text) {
  if (text.dataset.phrases) return;
  text.dataset.phrases = 'yes';
  const first = !text.form.querySelector('.phrases-button');
  const keys = first ? { 'data-key': 'Control+k', 'data-key-label': '插入常用语', 'data-key-group': '办理' } : {};
  const button = element('button', { type: 'button', class: 'button quiet small phrases-button no-print', ...keys }, '常用语', element('kbd', {}, '⌃K'));
  text.after(button);
  button.addEventListener('click', () => {
    const focused = document.activeElement;
    open(focused?.dataset?.phrases && focused.form === text.form ? focused : text);
  });
}

async function open(text) {
  const [, id, action] = COMMAND.exec(text.form.action);
  const at = [text.selectionStart, text.selectionEnd];
  const answer = await fetch(`/desk/phrases/offer?${new URLSearchParams({ case: id, action })}`, { headers: { Accept: 'application/json' } });
  if (answer.ok) pick(text, at, await answer.json());
}

function pick(text, at, phrases) {
  const list = element('div', { class: 'phrases-list', role: 'listbox', id: 'phrases-list', 'aria-label': '常用语' });
  const filter = element('input', { class: 'input', id: 'phrases-filter', role: 'combobox', autocomplete: 'off', 'aria-expanded': 'true', 'aria-controls': 'phrases-list', 'aria-autocomplete': 'list', placeholder: '输入两三个字筛选' });
  const preview = element('div', { class: 'phrases-preview', 'aria-live': 'polite' });
  const close = element('button', { class: 'button', type: 'button' }, '关闭');
  const insert = element('button', { class: 'button primary', type: 'button' }, '插入', element('kbd', {}, '↵'));
  const dialog = element(
    'dialog',
    { class: 'dialog wide', 'aria-labelledby': 'phrases-title' },
    element('header', {}, element('h2', { id: 'phrases-title' }, '插入常用语')),
    element('div', { class: 'body form' }, element('div', { class: 'field' }, element('label', { for: 'phrases-filter' }, '查找'), filter), list, element('h3', { class: 'label' }, '将要插入'), preview),
    element('footer', {}, element('a', { class: 'button quiet', href: '/desk/phrases' }, '管理常用语'), element('span', { class: 'grow' }), close, insert),
  );
  let shown = [];
  let marked = 0;

  function show() {
    const words = filter.value.trim().split(/\s+/).filter(Boolean);
    shown = phrases.filter(({ title, text: body }) => words.every((word) => title.includes(word) || body.includes(word)));
    list.replaceChildren(
      ...shown.map((one, index) => {
        const option = element('div', { role: 'option', id: `phrase-${index}`, 'aria-selected': 'false' }, element('span', {}, one.title), element('small', {}, one.scope));
        option.addEventListener('click', () => mark(index));
        option.addEventListener('dblclick', take);
        return option;
      }),
    );
    mark(0);
  }

  function mark(index) {
    marked = Math.max(0, Math.min(shown.length - 1, index));
    [...list.children].forEach((option, position) => option.setAttribute('aria-selected', String(position === marked)));
    if (shown.length) {
      filter.setAttribute('aria-activedescendant', `phrase-${marked}`);
      list.children[marked].scrollIntoView({ block: 'nearest' });
    } else {
      filter.removeAttribute('aria-activedescendant');
    }
    preview.textContent = shown[marked]?.text ?? '没有合适的常用语，换个字试试。';
  }

  function take() {
    if (!shown[marked]) return;
    const chosen = shown[marked].text;
    dialog.close();
    text.focus();
    text.setRangeText(chosen, at[0], at[1], 'end');
    const blank = text.value.indexOf('〔', at[0]);
    const end = text.value.indexOf('〕', blank);
    if (blank >= 0 && blank < at[0] + chosen.length && end > blank) text.setSelectionRange(blank, end + 1);
    text.dispatchEvent(new Event('input', { bubbles: true }));
  }

  filter.addEventListener('input', show);
  filter.addEventListener('keydown', (event) => {
    if (event.isComposing) return;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      mark(marked + (event.key === 'ArrowDown' ? 1 : -1));
    } else if (event.key === 'Enter') {
      event.preventDefault();
      take();
    }
  });
  insert.addEventListener('click', take);
  close.addEventListener('click', () => dialog.close());
  dialog.addEventListener('close', () => {
    dialog.remove();
    text.focus();
  });
  document.body.append(dialog);
  show();
  dialog.showModal();
  filter.focus();
}
