// Some of Keycloak's labels name a field that is not on the page; a screen reader then reads a field without a name.
document.addEventListener('DOMContentLoaded', () => {
  for (const label of document.querySelectorAll('label[for]')) {
    if (document.getElementById(label.htmlFor)) continue;
    const group = label.closest('.pf-v5-c-form__group');
    const field = group?.querySelector('input:not([type="hidden"])');
    if (field?.id) label.htmlFor = field.id;
  }
});
