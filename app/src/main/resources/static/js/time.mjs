// Time left, written anew each minute: <time data-left datetime="ISO" data-clock="WORKING|NATURAL"> says 剩 5 小时 20 分 or 超 2 小时.
// <time data-ago datetime="ISO"> says 3 分钟前. Working time is counted inside the windows of <meta name="working-windows"
// content="2026-11-23T09:00+08:00/2026-11-23T12:00+08:00 …">, which the server makes from its calendar; without it, from Monday to
// Friday 9:00–12:00 and 13:30–17:30 in China's time. The server decides about cards and refusals; this is only the reading.
import { all, meta, now as present, onArrival } from './page.mjs';

const MINUTE = 60_000;
const WORKING_DAY = 7 * 60;

function windows(from, to) {
  const given = meta('working-windows');
  if (given) return given.trim().split(/\s+/).map((window) => window.split('/').map(Date.parse));
  const days = [];
  for (let day = Math.floor((from + 8 * 3_600_000) / 86_400_000); day * 86_400_000 - 8 * 3_600_000 < to; day++) {
    if ([1, 2, 3, 4, 5].includes((day + 4) % 7)) {
      const start = day * 86_400_000 - 8 * 3_600_000;
      days.push([start + 540 * MINUTE, start + 720 * MINUTE], [start + 810 * MINUTE, start + 1050 * MINUTE]);
    }
  }
  return days;
}

/** Minutes of the clock between two instants (milliseconds), never negative. */
export function minutesBetween(from, to, clock) {
  if (to <= from) return 0;
  if (clock !== 'WORKING') return Math.floor((to - from) / MINUTE);
  return Math.floor(windows(from, to).reduce((sum, [start, end]) => sum + Math.max(0, Math.min(end, to) - Math.max(start, from)), 0) / MINUTE);
}

/** 3 天 2 小时, 5 小时 20 分, 42 分. A working day has seven hours. */
export function spoken(minutes, clock) {
  const day = clock === 'WORKING' ? WORKING_DAY : 1440;
  const days = Math.floor(minutes / day);
  const hours = Math.floor((minutes % day) / 60);
  const rest = Math.floor(minutes % 60);
  if (days >= 1) return `${days} ${clock === 'WORKING' ? '个工作日' : '天'}${hours ? ` ${hours} 小时` : ''}`;
  if (hours >= 1) return `${hours} 小时${rest ? ` ${rest} 分` : ''}`;
  return `${rest} 分`;
}

function write(root) {
  const now = present();
  for (const time of all(root, 'time[data-left]')) {
    const due = Date.parse(time.dateTime);
    if (Number.isNaN(due)) continue;
    const over = due < now;
    const left = minutesBetween(over ? due : now, over ? now : due, time.dataset.clock);
    time.textContent = `${over ? '超' : '剩'} ${spoken(left, time.dataset.clock)}`;
    time.title = new Date(due).toLocaleString('zh-CN', { timeZone: 'Asia/Shanghai', dateStyle: 'medium', timeStyle: 'short' });
  }
  for (const time of all(root, 'time[data-ago]')) {
    const minutes = Math.floor((now - Date.parse(time.dateTime)) / MINUTE);
    if (Number.isNaN(minutes)) continue;
    if (minutes < 1) time.textContent = '刚刚';
    else if (minutes < 60) time.textContent = `${minutes} 分钟前`;
    else if (minutes < 1440) time.textContent = `${Math.floor(minutes / 60)} 小时前`;
    else time.textContent = `${Math.floor(minutes / 1440)} 天前`;
  }
}

onArrival(write);
setInterval(() => write(document), MINUTE);
