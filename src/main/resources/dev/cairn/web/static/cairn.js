'use strict';
// What a page can do without, and is nicer with.
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
  if (event.detail.xhr.status === 422 || event.detail.xhr.status === 412) {
    event.detail.shouldSwap = true;
    event.detail.isError = false;
  }
});
