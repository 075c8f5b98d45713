// There is one sign-in, the application's own: whoever is sent to Tasklist's goes there.
function toSignIn() {
  if (window.location.hash.startsWith('#/login')) {
    window.location.replace('/login');
  }
}
window.addEventListener('hashchange', toSignIn);
toSignIn();
