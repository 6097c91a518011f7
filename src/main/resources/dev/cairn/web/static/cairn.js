'use strict';
// What a page can do without, and is nicer with.
document.querySelectorAll('[data-copy]').forEach(function (button) { button.hidden = false; });
document.addEventListener('click', function (event) {
  const button = event.target.closest('[data-copy]');
  if (!button) return;
  const field = document.getElementById(button.dataset.copy);
  field.select();
  const told = function (done) {
    button.textContent = done ? 'Copied' : 'Press Ctrl+C to copy';
  };
  if (navigator.clipboard) {
    navigator.clipboard.writeText(field.value).then(function () { told(true); }, function () { told(false); });
  } else {
    told(false);
  }
});
// A fault is an answer, too.
document.addEventListener('htmx:beforeSwap', function (event) {
  if ([412, 413, 422, 503].includes(event.detail.xhr.status)) {
    event.detail.shouldSwap = true;
    event.detail.isError = false;
  }
});
// What is open already is closed.
document.addEventListener('htmx:beforeRequest', function (event) {
  const link = event.detail.elt;
  if (link.classList.contains('why') && link.getAttribute('aria-expanded') === 'true') {
    event.preventDefault();
    event.detail.target.replaceChildren();
    link.setAttribute('aria-expanded', 'false');
  }
});
document.addEventListener('htmx:afterSwap', function (event) {
  const link = event.detail.requestConfig && event.detail.requestConfig.elt;
  if (link && link.classList.contains('why')) {
    link.setAttribute('aria-expanded', 'true');
  }
});
// Lines are numbered, and faults lead to theirs.
document.querySelectorAll('.lines textarea').forEach(function (area) {
  const numbers = document.createElement('div');
  numbers.className = 'numbers';
  numbers.setAttribute('aria-hidden', 'true');
  area.before(numbers);
  const number = function () {
    numbers.textContent = Array.from(area.value.split('\n'), function (line, at) { return at + 1; }).join('\n') + '\n\n';
    numbers.scrollTop = area.scrollTop;
  };
  area.addEventListener('input', number);
  area.addEventListener('scroll', function () { numbers.scrollTop = area.scrollTop; });
  number();
});
document.addEventListener('click', function (event) {
  const link = event.target.closest('[data-line]');
  const area = link && document.getElementById(link.hash.slice(1));
  if (!area) return;
  event.preventDefault();
  const lines = area.value.split('\n').slice(0, Number(link.dataset.line) - 1);
  const at = lines.join('\n').length + (lines.length ? 1 : 0) + Number(link.dataset.column) - 1;
  area.focus();
  area.setSelectionRange(at, at);
  area.scrollTop = (lines.length - 3) * parseFloat(getComputedStyle(area).lineHeight);
});
