import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import type { ReactNode } from 'react';
import { recordsOf } from '../../api/records';
import type { RecordKind, Vocabulary } from '../../api/types';
import { useCan } from '../../auth/me';
import { useSave } from '../../shared/saving/useSave';
import { changeVocabulary } from '../vocabularies/vocabularies';

const ALL: RecordKind[] = ['output', 'prompt', 'conversation', 'agent'];

/** Projects begin with prompts and agents; an organisation lets the other kinds belong to them as well. */
export function MoreKinds({ vocabulary }: { vocabulary: Vocabulary }): ReactNode {
  const mayChange = useCan('vocabularies:write');
  const missing = ALL.filter((kind) => !vocabulary.appliesTo.includes(kind));
  const save = useSave(() => changeVocabulary(vocabulary, { appliesTo: ALL }), {
    refresh: ['vocabularies'],
    done: 'Records of every kind can belong to projects now',
  });
  if (missing.length === 0) return null;
  const names = new Intl.ListFormat('en').format(missing.map(recordsOf));
  return (
    <Alert
      severity="info"
      variant="outlined"
      action={
        mayChange && (
          <Button size="small" disabled={save.isPending} onClick={() => save.mutate(undefined)}>
            Let them
          </Button>
        )
      }
    >
      In this organisation {names} do not belong to projects.
      {!mayChange && ' Who may change vocabularies can let them.'}
    </Alert>
  );
}
