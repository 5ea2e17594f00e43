// What scripts say to people: written in Chinese where it is said, and put into the language of the page by words-en.mjs, which is
// loaded on English pages alone.   tr('最多加 {0} 个', 9)
const table = document.documentElement.lang.startsWith('en') ? (await import('./words-en.mjs')).default : null;

/** The words in the page's language, with {0}, {1}… replaced. */
export function tr(chinese, ...parts) {
  return (table?.[chinese] ?? chinese).replace(/\{(\d)\}/g, (all, n) => String(parts[n] ?? ''));
}
