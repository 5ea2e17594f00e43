// The keyboard. A control declares its key: data-key="b", "Control+Enter", "g d" (g, then d), with data-key-label and data-key-group
// for the sheet of shortcuts (button data-show-shortcuts). Nothing happens while an input method composes or in a field;
// only combinations with Control or Meta, and F2 to F10, reach out of fields.
// Lists: j / k move through [data-rows], Enter opens (it is a link), x picks, Escape leaves a field.
import { element, visible } from './page.mjs';

let first = null; // the first key of a sequence, for a second and a half
let timer = 0;

const moving = [
  ['j', '下一件', '列表'],
  ['k', '上一件', '列表'],
  ['Enter', '打开', '列表'],
  ['x', '选中或取消', '列表'],
  ['Escape', '离开输入框、关闭窗口', '全局'],
];

document.addEventListener('keydown', (event) => {
  if (event.isComposing || event.keyCode === 229 || event.defaultPrevented || event.altKey) return;
  const target = event.target instanceof Element ? event.target : document.body;
  const writing = target.closest('input:not([type="checkbox"], [type="radio"]), textarea, select, [contenteditable]');
  if (event.key === 'Escape' && writing && !document.querySelector('.suggestions:not([hidden])')) {
    if (!writing.closest('dialog')) writing.blur();
    return;
  }
  const key = spelled(event);
  if (writing && !/^((Control|Meta)\+|F\d+$)/.test(key)) return;
  if (/^(Enter| )$/.test(event.key) && !/\+/.test(key) && target.closest('a[href], button, summary, input, label, [role="option"]')) return;

  const sequence = first ? `${first} ${key}` : key;
  clearTimeout(timer);
  first = null;
  const control = declared().find(({ dataset }) => same(dataset.key, sequence));
  if (control) {
    event.preventDefault();
    act(control);
  } else if (!document.querySelector('dialog:modal') && step(sequence)) {
    event.preventDefault();
  } else if (declared().some(({ dataset }) => dataset.key.startsWith(`${sequence} `))) {
    event.preventDefault();
    first = sequence;
    timer = setTimeout(() => (first = null), 1500);
  }
});

function spelled({ key, ctrlKey, metaKey, shiftKey }) {
  return (ctrlKey || metaKey ? 'Control+' : '') + (shiftKey && key === 'Enter' ? 'Shift+' : '') + key;
}

function same(declaredKey, pressed) {
  return declaredKey === pressed || (declaredKey.length === 1 && declaredKey === pressed.toLowerCase());
}

/** The controls in reach: those of the open dialog, or all of the page. */
function declared() {
  const dialog = [...document.querySelectorAll('dialog:modal')].at(-1);
  return [...(dialog ?? document).querySelectorAll('[data-key]')].filter((one) => !one.disabled && visible(one));
}

function act(control) {
  if (control.matches('input:not([type="checkbox"], [type="radio"]), textarea, select')) {
    control.focus();
    control.select?.();
  } else {
    control.click();
    if (control.matches('summary') && control.parentElement.open) control.parentElement.querySelector('input:not([type="hidden"]), textarea, select')?.focus();
  }
}

function step(key) {
  const rows = [...document.querySelectorAll('[data-rows] [data-row]')].filter(visible);
  if (!rows.length) return false;
  const here = rows.findIndex((row) => row === document.activeElement || row.closest('.row')?.contains(document.activeElement));
  const at = here >= 0 ? here : rows.findIndex((row) => row.closest('.row')?.hasAttribute('aria-current'));
  if (key === 'j' || key === 'k') {
    const next = rows[Math.max(0, Math.min(rows.length - 1, at + (key === 'j' ? 1 : -1)))];
    next.focus({ preventScroll: true });
    next.closest('.row')?.scrollIntoView({ block: 'nearest' });
    return true;
  }
  if (key === 'x' && at >= 0) {
    rows[at].closest('.row').querySelector('.check')?.click();
    return true;
  }
  return false;
}

/** The sheet of shortcuts, made from what the page declares at this moment. */
function sheet() {
  const groups = new Map();
  const seen = new Set();
  const add = (key, label, group) => {
    if (seen.has(key + label)) return;
    seen.add(key + label);
    if (!groups.has(group)) groups.set(group, []);
    groups.get(group).push([key, label]);
  };
  if (document.querySelector('[data-rows]')) moving.forEach((entry) => add(...entry));
  for (const { dataset, textContent } of declared()) {
    add(dataset.key, dataset.keyLabel ?? textContent.trim(), dataset.keyGroup ?? '本页');
  }
  const body = element('div', { class: 'shortcuts' });
  for (const [group, entries] of groups) {
    const section = element('section', {}, element('h3', {}, group));
    for (const [key, label] of entries) {
      const keys = element('span', { class: 'keys' });
      for (const part of key.split(/[ +]/)) keys.append(element('kbd', {}, { Control: 'Ctrl', Enter: '↵', Escape: 'Esc' }[part] ?? (/^Control.[A-Z]$/.test(key) && part !== 'Control' ? `Shift ${part}` : /^Control.[a-z]$/.test(key) ? part.toUpperCase() : part)));
      section.append(element('div', {}, element('span', {}, label), keys));
    }
    body.append(section);
  }
  const close = element('button', { class: 'button quiet small', type: 'button' }, '关闭');
  const dialog = element(
    'dialog',
    { class: 'dialog wide', 'aria-labelledby': 'shortcuts-title' },
    element('header', {}, element('h2', { id: 'shortcuts-title' }, '快捷键'), close),
    element('div', { class: 'body' }, body),
  );
  close.addEventListener('click', () => dialog.close());
  dialog.addEventListener('close', () => dialog.remove());
  document.body.append(dialog);
  dialog.showModal();
}

document.addEventListener('click', ({ target }) => {
  if (target instanceof Element && target.closest('[data-show-shortcuts]')) sheet();
});
