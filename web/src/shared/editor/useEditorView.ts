import { useState } from 'react';

export type EditorView = 'markdown' | 'rich';

const CHOSEN = 'output-hub.editor';

/** The view that this person chose last, in this browser. */
export function useEditorView(): [EditorView, (view: EditorView) => void] {
  const [view, setView] = useState<EditorView>(() =>
    localStorage.getItem(CHOSEN) === 'rich' ? 'rich' : 'markdown',
  );
  const choose = (next: EditorView): void => {
    setView(next);
    localStorage.setItem(CHOSEN, next);
  };
  return [view, choose];
}
