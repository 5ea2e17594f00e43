// The calendar's days as buttons: a press turns a working day into a holiday and a day of rest into a make-up day, and back; the
// text beside, which is what is sent, follows.
const text = document.querySelector('[data-calendar-text]');
const MARKS = { holiday: '休', makeup: '班' };

document.addEventListener('click', ({ target }) => {
  const button = target instanceof Element && target.closest('[data-calendar-day]');
  if (!button || !text) return;
  const date = button.dataset.calendarDay;
  const weekend = [0, 6].includes(new Date(`${date}T00:00:00Z`).getUTCDay());
  const departs = button.dataset.day === 'holiday' || button.dataset.day === 'makeup';
  const next = departs ? (weekend ? 'rest' : 'work') : weekend ? 'makeup' : 'holiday';
  const lines = text.value.split('\n').filter((line) => line.trim() && !line.trim().startsWith(date));
  if (MARKS[next]) lines.push(`${date} ${next === 'holiday' ? '放假' : '上班'} ${button.title || '调整'}`);
  lines.sort();
  text.value = lines.join('\n');
  text.dispatchEvent(new Event('input', { bubbles: true })); // it is part of the draft
  button.dataset.day = next;
  button.querySelector('small').textContent = MARKS[next] ?? '';
});
