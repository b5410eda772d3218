// Sets the chosen theme and text size before the first paint, so that a dark page does not flash white. Without a choice the system's applies.
try {
  const chosen = localStorage.getItem('muster-theme');
  if (chosen === 'light' || chosen === 'dark') document.documentElement.dataset.theme = chosen;
  const size = localStorage.getItem('muster-text-size');
  if (size) document.documentElement.dataset.size = size;
} catch {
  // Storage may be switched off; the system's theme then applies.
}
