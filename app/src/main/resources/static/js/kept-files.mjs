// Files that were chosen and not yet sent lie on this device (IndexedDB) for a day at most, so that neither a lost network nor a closed page
// loses a photo. Where a browser keeps nothing, they live as long as the page.
const STORE = 'files';
const KEPT = 24 * 60 * 60 * 1000;

let opened = null;

function open() {
  opened ??= new Promise((resolve) => {
    try {
      const asked = indexedDB.open('qingsu-files', 1);
      asked.onupgradeneeded = () => asked.result.createObjectStore(STORE, { keyPath: 'id' });
      asked.onsuccess = () => resolve(asked.result);
      asked.onerror = () => resolve(null);
      asked.onblocked = () => resolve(null);
    } catch {
      resolve(null);
    }
  });
  return opened;
}

async function within(mode, work) {
  const base = await open();
  if (!base) return null;
  return new Promise((resolve) => {
    try {
      const change = base.transaction(STORE, mode);
      const asked = work(change.objectStore(STORE));
      change.oncomplete = () => resolve(asked?.result ?? null);
      change.onerror = () => resolve(null);
      change.onabort = () => resolve(null);
    } catch {
      resolve(null);
    }
  });
}

export function keep(item) {
  return within('readwrite', (store) => store.put(item));
}

export function forget(id) {
  return within('readwrite', (store) => store.delete(id));
}

/** What lies here for a form, oldest first; what is older than a day goes. */
export async function find(form) {
  const all = (await within('readonly', (store) => store.getAll())) ?? [];
  const old = all.filter((one) => Date.now() - one.at >= KEPT);
  for (const one of old) forget(one.id);
  return all.filter((one) => one.form === form && !old.includes(one)).sort((one, other) => one.at - other.at);
}
