/** What is selected on the page, if it lies within this element. */
export function selectionWithin(elementId: string): string | null {
  const selection = window.getSelection();
  const element = document.querySelector(`#${CSS.escape(elementId)} [data-body]`);
  const text = selection?.toString() ?? '';
  const inside =
    element !== null &&
    selection !== null &&
    selection.rangeCount > 0 &&
    element.contains(selection.getRangeAt(0).commonAncestorContainer);
  return inside && text.trim() !== '' ? text : null;
}
