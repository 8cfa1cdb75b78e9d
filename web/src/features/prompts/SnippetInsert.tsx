import SnippetIcon from '@mui/icons-material/ContentCutOutlined';
import Autocomplete from '@mui/material/Autocomplete';
import Button from '@mui/material/Button';
import Stack from '@mui/material/Stack';
import TextField from '@mui/material/TextField';
import { useState, type ReactNode } from 'react';
import { CreateDrawer } from '../../shared/links/CreateDrawer';
import type { Choice } from '../../shared/links/records';
import { isNew, useRecordOptions } from '../../shared/links/useRecordOptions';
import { useSave } from '../../shared/saving/useSave';
import { getSnippet, referenceTo } from '../snippets/snippets';

/** Puts a reference at the end of what is written, to a snippet that is there or is made for it. */
export function SnippetInsert({ onInsert }: { onInsert: (reference: string) => void }): ReactNode {
  const [choosing, setChoosing] = useState(false);
  if (choosing) return <Choosing onInsert={onInsert} onClose={() => setChoosing(false)} />;
  return (
    <Button
      startIcon={<SnippetIcon />}
      onClick={() => setChoosing(true)}
      sx={{ alignSelf: 'flex-start' }}
    >
      Add a snippet at the end
    </Button>
  );
}

interface Props {
  onInsert: (reference: string) => void;
  onClose: () => void;
}

function Choosing({ onInsert, onClose }: Props): ReactNode {
  const [fresh, setFresh] = useState<string | null>(null);
  const options = useRecordOptions('snippet', { except: [], creating: true });
  // its slug is the server's to say
  const insert = useSave(({ id }: Choice) => getSnippet(id), {
    onDone: (snippet) => {
      onInsert(referenceTo(snippet));
      onClose();
    },
  });
  return (
    <Stack direction="row" sx={{ gap: 1, alignItems: 'flex-start', maxWidth: 620 }}>
      <Autocomplete<Choice>
        {...options}
        value={null}
        getOptionLabel={({ title }) => title || 'Untitled'}
        onChange={(_, chosen) => {
          if (chosen && isNew(chosen)) setFresh(chosen.title ?? '');
          else if (chosen) insert.mutate(chosen);
        }}
        renderInput={(input) => (
          <TextField
            {...input}
            label="Snippet to add"
            autoFocus
            helperText="Words of its title or text, or of a new one"
          />
        )}
      />
      <Button onClick={onClose}>Cancel</Button>
      {fresh !== null && (
        <CreateDrawer
          kind="snippet"
          name={fresh}
          onClose={() => setFresh(null)}
          onCreated={(snippet) => {
            setFresh(null);
            insert.mutate(snippet);
          }}
        />
      )}
    </Stack>
  );
}
