// The forms report each field within a list as wrong once it was checked, even without any error, and Tasklist then
// keeps its button Complete disabled. What counts is whether an error is shown; the server checks every form anyway.
function showsAnError() {
  return document.querySelector('.fjs-container .fjs-form-field-error:not(:empty)') !== null;
}

function believeWhatIsShown(form) {
  const notify = form.notifyFormValidated;
  form.notifyFormValidated = invalid => {
    notify.call(form, invalid);
    if (invalid) {
      setTimeout(() => notify.call(form, showsAnError()), 100);
    }
  };
  form.believesWhatIsShown = true;
}

function onUse(event) {
  const element = event.target instanceof Element && event.target.closest('[cam-tasklist-form]');
  const form = element && window.angular.element(element).controller('camTasklistForm');
  if (form && !form.believesWhatIsShown && element.querySelector('.fjs-container')) {
    believeWhatIsShown(form);
  }
}

['focusin', 'click', 'input'].forEach(name => document.addEventListener(name, onUse, true));
