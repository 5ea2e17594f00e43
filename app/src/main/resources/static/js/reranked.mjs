// Where the large language model has put another unit first while the card was being read, Enter takes it only when there was time to see it.
//   <button data-key-soon="Enter">
import { onArrival } from './page.mjs';

const SEEN = 1_000;

onArrival((root) => {
  for (const button of root.querySelectorAll('[data-key-soon]')) {
    setTimeout(() => (button.dataset.key = button.dataset.keySoon), SEEN);
  }
});
