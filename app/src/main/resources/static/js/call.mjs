// Calls, on every staff page: timers run (<time data-timer="ISO" data-timer-end="ISO or absent">), and a call that a softphone tells of is
// announced; the register page (workbench.mjs) takes it over by itself.
import { all, now, onArrival } from './page.mjs';
import { toast } from './toast.mjs';

const two = (number) => String(number).padStart(2, '0');

function write(root) {
  for (const timer of all(root, 'time[data-timer]')) {
    const end = timer.dataset.timerEnd ? Date.parse(timer.dataset.timerEnd) : now();
    const seconds = Math.max(0, Math.floor((end - Date.parse(timer.dataset.timer)) / 1000));
    const hours = Math.floor(seconds / 3600);
    timer.textContent = `${hours ? `${hours}:` : ''}${two(Math.floor((seconds % 3600) / 60))}:${two(seconds % 60)}`;
  }
}

onArrival(write);
setInterval(() => write(document), 1000);

document.addEventListener('qingsu:called', () => {
  if (!document.querySelector('.workbench')) toast('有来电：按 g n 打开登记页接听', { seconds: 12 });
});
