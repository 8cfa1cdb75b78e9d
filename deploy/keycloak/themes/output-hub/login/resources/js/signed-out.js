// A company's provider may tell Keycloak of a sign-out before it sends the browser back: then there is nothing left to end, which Keycloak
// takes for an error.
document.addEventListener('DOMContentLoaded', () => {
  if (!/\/broker\/[^/]+\/endpoint\/logout_response$/.test(location.pathname)) return;
  const title = document.getElementById('kc-page-title');
  const message = document.querySelector('#kc-error-message .instruction');
  if (!title || !message) return;
  title.textContent = 'You are signed out';
  message.textContent = 'Here and at your company. You can close this page.';
});
