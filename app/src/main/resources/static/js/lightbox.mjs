// Pictures in large: <a data-lightbox href=FILE data-title> within a [data-pictures] opens in a dialog, with the others beside it. Where the
// link says data-redact=ADDRESS, parts can be blackened there: drawn with a pointer, or added, moved (arrows) and sized (Shift + arrows) by keys.
import { element, icon, proof } from './page.mjs';
import { toast } from './toast.mjs';
import { tr } from './words.mjs';

document.addEventListener('click', (event) => {
  const link = event.target instanceof Element && event.target.closest('a[data-lightbox]');
  if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  open(link);
});

function open(link) {
  const links = [...link.closest('[data-pictures]').querySelectorAll('a[data-lightbox]')];
  let at = links.indexOf(link);
  const picture = element('img', { alt: '' });
  const frame = element('div', { class: 'frame' }, picture);
  const stage = element('div', { class: 'stage' }, frame);
  const title = element('h2', {});
  const save = element('a', { class: 'button', download: true }, icon('download'), tr('下载'));
  const previous = button(tr('上一张'), 'arrow-left', () => turn(-1));
  const next = button(tr('下一张'), 'arrow-right', () => turn(1));
  const away = button(tr('关闭'), 'close', () => dialog.close());
  const tools = element('div', { class: 'tools' });
  const dialog = element('dialog', { class: 'lightbox', 'aria-label': tr('图片') }, element('header', {}, title, element('div', { class: 'buttons' }, previous, next, save, away)), stage, tools);
  dialog.addEventListener('close', () => {
    dialog.remove();
    links[at].isConnected && links[at].focus();
  });
  dialog.addEventListener('keydown', (event) => {
    if (event.target.closest('.black, input, textarea')) return;
    if (event.key === 'ArrowLeft') turn(-1);
    if (event.key === 'ArrowRight') turn(1);
  });
  document.body.append(dialog);
  show();
  dialog.showModal();

  function turn(by) {
    at = (at + by + links.length) % links.length;
    show();
  }

  function show() {
    const one = links[at];
    frame.replaceChildren(picture);
    picture.src = one.href;
    picture.alt = one.dataset.title;
    title.textContent = links.length > 1 ? `${one.dataset.title}（${at + 1} / ${links.length}）` : one.dataset.title;
    save.href = `${one.href}?save`;
    previous.hidden = next.hidden = links.length < 2;
    tools.replaceChildren();
    if (one.dataset.redact) tools.append(button('遮挡', 'mask', () => blacken(one), true));
    tools.hidden = !one.dataset.redact;
  }

  function blacken(one) {
    const areas = [];
    const send = button('保存遮挡', 'check', () => store(one, areas), true);
    send.classList.add('primary');
    const more = button('加一块', 'plus', () => area(0.4, 0.4, 0.2, 0.2).focus(), true);
    const stop = button('取消', 'close', show, true);
    tools.replaceChildren(element('p', { class: 'grow' }, '在图上拖动框出要遮的地方：人脸、门牌、车牌。方向键移动，按住 Shift 改大小，Delete 去掉。遮掉的内容别人再也看不到，原件须有权限、写明用途才能看。'), more, stop, send);
    const layer = element('div', { class: 'layer' });
    frame.replaceChildren(picture, layer);
    layer.addEventListener('pointerdown', (down) => {
      if (down.target !== layer) return;
      down.preventDefault();
      layer.setPointerCapture(down.pointerId);
      const from = point(down);
      const drawn = area(from.x, from.y, 0.005, 0.005);
      const drag = (move) => {
        const to = point(move);
        place(drawn, Math.min(from.x, to.x), Math.min(from.y, to.y), Math.abs(to.x - from.x), Math.abs(to.y - from.y));
      };
      layer.addEventListener('pointermove', drag);
      layer.addEventListener('pointerup', () => layer.removeEventListener('pointermove', drag), { once: true });
    });

    function point({ clientX, clientY }) {
      const box = layer.getBoundingClientRect();
      return { x: within((clientX - box.left) / box.width), y: within((clientY - box.top) / box.height) };
    }

    function area(x, y, width, height) {
      const drawn = element('button', { class: 'black', type: 'button', 'aria-label': `遮挡 ${areas.length + 1}` });
      areas.push(drawn);
      place(drawn, x, y, width, height);
      drawn.addEventListener('keydown', (event) => keys(event, drawn));
      layer.append(drawn);
      return drawn;
    }

    function keys(event, drawn) {
      const step = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] }[event.key];
      if (event.key === 'Delete' || event.key === 'Backspace') {
        areas.splice(areas.indexOf(drawn), 1);
        drawn.remove();
        more.focus();
      }
      if (!step) return;
      event.preventDefault();
      const [x, y, width, height] = drawn.area;
      const [by, down] = step.map((one) => one * 0.01);
      if (event.shiftKey) place(drawn, x, y, width + by, height + down);
      else place(drawn, x + by, y + down, width, height);
    }
  }

  async function store(one, areas) {
    const wanted = areas.filter(({ area: [, , width, height] }) => width > 0.003 && height > 0.003);
    if (!wanted.length) {
      toast('请先在图上框出要遮的地方', { tone: 'red' });
      return;
    }
    const body = new URLSearchParams(wanted.map(({ area }) => ['area', area.map((part) => part.toFixed(4)).join(',')]));
    const answer = await fetch(one.dataset.redact, { method: 'POST', body, headers: { ...proof(), 'HX-Request': 'true', Accept: 'text/html' } });
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
    if (!answer.ok) {
      toast(page.querySelector('.panel p, .panel h3')?.textContent ?? '没有保存成功，请刷新后再试', { tone: 'red', seconds: 8 });
      return;
    }
    const fresh = page.getElementById('case-files');
    document.getElementById('case-files').replaceWith(fresh);
    globalThis.htmx?.process(fresh);
    document.dispatchEvent(new CustomEvent('htmx:load', { detail: { elt: fresh } }));
    dialog.close();
    toast('已遮挡，原图不再显示');
  }
}

function place(drawn, x, y, width, height) {
  const left = within(x);
  const top = within(y);
  drawn.area = [left, top, Math.min(Math.max(0.005, width), 1 - left), Math.min(Math.max(0.005, height), 1 - top)];
  const [, , wide, high] = drawn.area;
  Object.assign(drawn.style, { left: `${left * 100}%`, top: `${top * 100}%`, width: `${wide * 100}%`, height: `${high * 100}%` });
}

function within(part) {
  return Math.min(0.995, Math.max(0, part));
}

function button(words, sign, act, withWords = false) {
  const made = element('button', { class: withWords ? 'button' : 'button square', type: 'button', 'aria-label': withWords ? null : words, title: withWords ? null : words }, icon(sign), withWords ? words : null);
  made.addEventListener('click', act);
  return made;
}
