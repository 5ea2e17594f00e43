// The staff's pages: everything a desk needs, in one entry.
import './toast.mjs';
import './dialog.mjs';
import './refusals.mjs';
import './once.mjs';
import './drafts.mjs';
import './attach.mjs';
import './lightbox.mjs';
import './combobox.mjs';
import './rows.mjs';
import './keys.mjs';
import './time.mjs';
import './touches.mjs';
import './watermark.mjs';
import './live.mjs';
import './inhand.mjs';
import './held.mjs';
import './maps.mjs';
