import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { createPortal } from 'react-dom';
import { mayTakeFocus } from '../../keyboard/keys';
import { Markdown } from '../../markdown/Markdown';
import { proseStyles } from '../../markdown/styles';
import { Loading } from '../../states/Loading';
import type { EditorProps } from '../CodeEditor';
import type { Island } from './nodes';
import { openRichText, type RichText } from './richText';
import { richStyles } from './styles';
import { Toolbar } from './Toolbar';

/** Characters; each block is tried when a text is opened, which would keep a person waiting. */
const LONGEST = 250_000;

/** The same text without its marks. What it cannot show as itself stands in it as it was written. */
export default function RichEditor(props: EditorProps): ReactNode {
  if (props.value.length > LONGEST) {
    return (
      <Alert severity="info" sx={{ m: 2 }}>
        This text is too long for the rich view. The Markdown view shows it all.
      </Alert>
    );
  }
  return <Opened {...props} />;
}

function Opened({ value, onChange, label, autoFocus }: EditorProps): ReactNode {
  const place = useRef<HTMLDivElement>(null);
  const [opened, setOpened] = useState<RichText | null>(null);
  const [islands, setIslands] = useState<Island[]>([]);
  const told = useRef(value);
  const changed = useRef(onChange);
  const first = useRef({ value, label, autoFocus });
  useEffect(() => {
    changed.current = onChange;
  });

  useEffect(() => {
    if (!place.current) return;
    let left = false;
    const opening = openRichText({
      place: place.current,
      text: first.current.value,
      label: first.current.label,
      islands: (change) => !left && setIslands(change),
      onChange: (text) => {
        told.current = text;
        changed.current(text);
      },
    });
    void opening.then((rich) => {
      if (left) return;
      setOpened(rich);
      if (first.current.autoFocus && mayTakeFocus()) rich.focus();
    });
    return () => {
      left = true;
      setOpened(null);
      void opening.then(({ editor }) => editor.destroy());
    };
  }, []);

  useEffect(() => {
    if (opened && value !== told.current) {
      told.current = value;
      opened.show(value);
    }
  }, [opened, value]);

  return (
    <Box sx={{ height: '100%', display: 'flex', flexDirection: 'column' }}>
      <Toolbar rich={opened} />
      {!opened && <Loading rows={4} />}
      <Box
        ref={place}
        className="prose"
        sx={[
          { flex: 1, minHeight: 0, overflow: 'auto', bgcolor: 'background.paper' },
          ...[proseStyles].flat(),
          richStyles,
        ]}
      />
      {islands.map(({ key, place: element, kind, source }) =>
        createPortal(
          <Box
            component="span"
            sx={kind === 'maths' ? { '& p': { display: 'inline' } } : undefined}
          >
            <Markdown text={source} />
          </Box>,
          element,
          String(key),
        ),
      )}
    </Box>
  );
}
