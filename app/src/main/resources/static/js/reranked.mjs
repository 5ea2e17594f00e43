// Where the large language model has put another unit first while the card was being read, Enter takes it only when there was time to see it.
//   <button data-moved data-key="Enter">
import { onArrival } from './page.mjs';

const SEEN = 1_000;

onArrival((root) => {
  for (const button of root.querySelectorAll('[data-moved][data-key]')) {
    const { key } = button.dataset;
    delete button.dataset.key;
    setTimeout(() => (button.dataset.key = key), SEEN);
  }
});
