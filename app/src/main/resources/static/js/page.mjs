// What every module needs: to see a page's parts when they arrive (at first load and by htmx), and to speak to our server.

/** Runs the function on the document now and on every fragment that htmx brings later. */
export function onArrival(enhance) {
  const start = () => enhance(document);
  if (document.readyState === 'loading') addEventListener('DOMContentLoaded', start, { once: true });
  else start();
  document.addEventListener('htmx:load', ({ detail }) => detail.elt !== document.body && enhance(detail.elt));
}

/** All matches in a root, the root itself included. */
export function all(root, selector) {
  return [...(root instanceof Element && root.matches(selector) ? [root] : []), ...root.querySelectorAll(selector)];
}

export function meta(name) {
  return document.querySelector(`meta[name="${name}"]`)?.content ?? null;
}

// a clock that is a minute off is not worth mending: the page may have been on its way as long
const wrong = Date.parse(meta('server-time')) - Date.now();
const skew = Math.abs(wrong) > 60_000 ? wrong : 0;

/** Milliseconds now, by the server's clock where the page tells it: the device's own may be hours off. */
export function now() {
  return Date.now() + skew;
}

/** The headers that prove to our server that a request comes from our page. */
export function proof() {
  const token = meta('_csrf');
  return token ? { [meta('_csrf_header') ?? 'X-CSRF-TOKEN']: token } : {};
}

/** An element with attributes and children; text children are text, never markup. */
export function element(name, attributes = {}, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (value !== null && value !== undefined && value !== false) made.setAttribute(key, value === true ? '' : value);
  }
  made.append(...children.filter((child) => child !== null && child !== undefined));
  return made;
}

/** An icon of img/icons.svg. */
export function icon(name) {
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  svg.setAttribute('class', 'icon');
  svg.setAttribute('aria-hidden', 'true');
  const use = document.createElementNS('http://www.w3.org/2000/svg', 'use');
  use.setAttribute('href', `/img/icons.svg#${name}`);
  svg.append(use);
  return svg;
}

export function visible(one) {
  return one.checkVisibility?.({ visibilityProperty: true }) ?? one.offsetParent !== null;
}
