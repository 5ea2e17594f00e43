// Theme (day, night shift), density and large type: kept on this device, set on <html> before the first paint.
// Loaded with blocking="render", so it imports nothing. Buttons: data-toggle-theme, data-toggle-density, data-toggle-type.
const root = document.documentElement;
const night = matchMedia('(prefers-color-scheme: dark)');

function kept(name) {
  try {
    return localStorage.getItem(`qingsu.${name}`);
  } catch {
    return null; // storage is switched off: the system's setting rules
  }
}

function keep(name, value) {
  try {
    localStorage.setItem(`qingsu.${name}`, value);
  } catch {
    // the choice lasts as long as the page
  }
}

function apply() {
  root.dataset.theme = kept('theme') ?? (night.matches ? 'dark' : 'light');
  root.dataset.density = kept('density') ?? 'comfortable';
  root.dataset.type = kept('type') ?? 'normal';
  for (const button of document.querySelectorAll('[data-toggle-type]')) {
    button.setAttribute('aria-pressed', String(root.dataset.type === 'large'));
  }
}

function turn(name, one, other) {
  keep(name, root.dataset[name] === one ? other : one);
  root.dataset[name] = root.dataset[name] === one ? other : one;
  apply();
  document.dispatchEvent(new CustomEvent('qingsu:look', { detail: { name, value: root.dataset[name] } }));
}

apply();
night.addEventListener('change', apply);
addEventListener('storage', apply);
addEventListener('DOMContentLoaded', apply);
document.addEventListener('click', ({ target }) => {
  const button = target instanceof Element && target.closest('button');
  if (!button) return;
  if ('toggleTheme' in button.dataset) turn('theme', 'light', 'dark');
  if ('toggleDensity' in button.dataset) turn('density', 'comfortable', 'compact');
  if ('toggleType' in button.dataset) turn('type', 'normal', 'large');
});
