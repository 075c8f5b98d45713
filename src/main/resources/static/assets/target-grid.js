// Keeps the sum in step with what is typed, and sends only the rows that were changed.
const grid = document.getElementById('grid');
const sum = grid.querySelector('[data-sum]');
const left = grid.querySelector('[data-left]');
const rows = [...grid.querySelectorAll('tbody tr')].map(row => ({
  row,
  number: row.querySelector('[name=number]'),
  was: row.querySelector('[name=was]')
}));
const asRead = number => number.toLocaleString(document.documentElement.lang, {useGrouping: 'always'});
const isChanged = ({number, was}) => number.value.trim() !== was.value;

function addUp() {
  const changes = rows.filter(isChanged)
    .filter(({number}) => /^\d{1,13}$/.test(number.value.trim()))
    .reduce((total, {number, was}) => total + Number(number.value) - Number(was.value), 0);
  const total = Number(sum.dataset.stored) + changes;
  sum.value = asRead(total);
  left.value = asRead(Number(left.dataset.aim) - total);
  rows.forEach(entry => entry.row.classList.toggle('changed', isChanged(entry)));
}

grid.addEventListener('input', addUp);
grid.addEventListener('submit', () => rows.filter(entry => !isChanged(entry))
  .forEach(({row}) => row.querySelectorAll('input').forEach(input => { input.disabled = true; })));
window.addEventListener('pageshow', () => rows
  .forEach(({row}) => row.querySelectorAll('input').forEach(input => { input.disabled = false; })));
