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
  if (event.detail.xhr.status === 422 || event.detail.xhr.status === 412) {
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
