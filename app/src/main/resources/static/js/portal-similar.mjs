// 我也遇到: while somebody writes, the server looks whether others have said the same nearby, and answers what everybody may know of
// it. One tap joins: with a phone, or anonymously, the form goes at once; else it asks for the phone first.
import { all, onArrival, proof } from './page.mjs';
import { toast } from './toast.mjs';
import { tr } from './words.mjs';

const PAUSE = 1_000;
const SHORTEST = 5;

onArrival((root) => {
  for (const form of all(root, 'form[data-say]')) begin(form);
});

function begin(form) {
  const box = form.querySelector('[data-similar]');
  if (!box) return;
  let timer = 0;
  let asked = '';
  const look = async () => {
    const body = new URLSearchParams(['text', 'address', 'lon', 'lat', 'via'].map((name) => [name, form.elements[name].value]));
    if ([...form.elements.text.value.trim()].length < SHORTEST || form.elements.join.value) return hide(box);
    if (String(body) === asked) return;
    asked = String(body);
    try {
      const answer = await fetch('/portal/similar', { method: 'POST', body, headers: { ...proof(), Accept: 'text/html' } });
      if (!answer.ok || String(body) !== asked) return;
      const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
      box.replaceChildren(...page.body.childNodes);
      box.hidden = !box.querySelector('[data-join]');
    } catch {
      asked = ''; // no network now: asked again with the next letter
    }
  };
  const later = () => {
    clearTimeout(timer);
    timer = setTimeout(look, PAUSE);
  };
  for (const name of ['text', 'address']) form.elements[name].addEventListener('input', later);
  for (const name of ['lon', 'lat']) form.elements[name].addEventListener('change', later);
  form.addEventListener('qingsu:restored', later);
  box.addEventListener('click', ({ target }) => {
    const button = target.closest('[data-join]');
    if (button) join(form, box, button.dataset);
  });
  form.querySelector('[data-join-not]')?.addEventListener('click', () => {
    form.elements.join.value = '';
    form.querySelector('[data-joined]').hidden = true;
    form.elements.text.focus();
    later();
  });
  if (form.elements.text.value) later();
}

function hide(box) {
  box.hidden = true;
  box.replaceChildren();
}

function join(form, box, { join: ref, joinTitle }) {
  form.elements.join.value = ref;
  hide(box);
  if (form.elements.phone.value.trim() || form.elements.privacy.value === 'ANONYMOUS') {
    form.requestSubmit();
    return;
  }
  form.querySelector('[data-joined-title]').textContent = joinTitle;
  form.querySelector('[data-joined]').hidden = false;
  toast(tr('已选好，提交后一起办；留个电话，好告诉您结果'), { seconds: 6 });
  form.elements.phone.focus();
}
