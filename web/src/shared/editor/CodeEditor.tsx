import { defaultKeymap, history, historyKeymap } from '@codemirror/commands';
import { markdown } from '@codemirror/lang-markdown';
import { searchKeymap } from '@codemirror/search';
import { Compartment, EditorState } from '@codemirror/state';
import { EditorView, keymap, placeholder as placeholderOf } from '@codemirror/view';
import Box from '@mui/material/Box';
import { useTheme } from '@mui/material/styles';
import { useEffect, useRef, type ReactNode } from 'react';
import { mayTakeFocus } from '../keyboard/keys';
import { editorTheme } from './theme';

export interface EditorProps {
  value: string;
  onChange: (value: string) => void;
  label: string;
  placeholder?: string;
  /** Once it is there, unless somebody types in another field by then. */
  autoFocus?: boolean;
}

const look = new Compartment();

export default function CodeEditor(props: EditorProps): ReactNode {
  const { value, label, autoFocus } = props;
  const theme = useTheme();
  const place = useRef<HTMLDivElement>(null);
  const view = useRef<EditorView | null>(null);
  const changed = useRef(props.onChange);
  useEffect(() => {
    changed.current = props.onChange;
  });

  useEffect(() => {
    if (!place.current) return;
    const editor = new EditorView({
      parent: place.current,
      state: EditorState.create({
        doc: value,
        extensions: [
          history(),
          keymap.of([
            ...defaultKeymap.filter(({ key }) => key !== 'Mod-Enter'),
            ...historyKeymap,
            ...searchKeymap,
          ]),
          markdown(),
          EditorView.lineWrapping,
          placeholderOf(props.placeholder ?? ''),
          EditorView.contentAttributes.of({ 'aria-label': label, spellcheck: 'true' }),
          EditorView.updateListener.of((update) => {
            if (update.docChanged) changed.current(update.state.doc.toString());
          }),
          look.of(editorTheme(theme)),
        ],
      }),
    });
    view.current = editor;
    // the part that scrolls is reached by keyboard, not only the text in it
    editor.scrollDOM.tabIndex = 0;
    if (autoFocus && mayTakeFocus()) editor.focus();
    return () => editor.destroy();
    // The editor keeps its own document; later values arrive through the effect below.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, []);

  useEffect(() => {
    view.current?.dispatch({ effects: look.reconfigure(editorTheme(theme)) });
  }, [theme]);

  useEffect(() => {
    const editor = view.current;
    if (editor && editor.state.doc.toString() !== value) {
      editor.dispatch({ changes: { from: 0, to: editor.state.doc.length, insert: value } });
    }
  }, [value]);

  return <Box ref={place} sx={{ height: '100%', overflow: 'auto' }} />;
}
