import AddIcon from '@mui/icons-material/Add';
import LabelIcon from '@mui/icons-material/LocalOfferOutlined';
import Button from '@mui/material/Button';
import FormControlLabel from '@mui/material/FormControlLabel';
import Paper from '@mui/material/Paper';
import Stack from '@mui/material/Stack';
import Switch from '@mui/material/Switch';
import TextField from '@mui/material/TextField';
import { useState, type ReactNode } from 'react';
import { useParams } from 'react-router-dom';
import type { Term, Vocabulary } from '../../api/types';
import { useCan } from '../../auth/me';
import { plural } from '../../shared/format/numbers';
import { Page } from '../../shared/Page';
import { useSave } from '../../shared/saving/useSave';
import { Answer } from '../../shared/states/Answer';
import { Empty } from '../../shared/states/Empty';
import { TermRow } from './TermRow';
import { leveled } from './termTree';
import { createTerm, useAllTerms, useVocabulary } from './vocabularies';

export function VocabularyPage(): ReactNode {
  // the route calls it id, as every resource's
  const { id: key = '' } = useParams();
  return <Answer query={useVocabulary(key)}>{(found) => <Terms vocabulary={found} />}</Answer>;
}

function Terms({ vocabulary }: { vocabulary: Vocabulary }): ReactNode {
  const terms = useAllTerms(vocabulary.key);
  const [withArchived, setWithArchived] = useState(false);
  const about = [
    vocabulary.cardinality === 'many' ? 'Many at once' : 'One per record',
    `on ${vocabulary.appliesTo.map((kind) => `${kind}s`).join(', ')}`,
    vocabulary.system ? 'built in' : 'your own',
  ].join(' · ');
  return (
    <Page title={vocabulary.name} lead={about} width={820}>
      <Answer query={terms}>
        {(all) => {
          const archived = all.filter((term) => term.archived).length;
          const shown = leveled(withArchived ? all : all.filter((term) => !term.archived));
          return (
            <Stack sx={{ gap: 2 }}>
              <NewTerm vocabulary={vocabulary} />
              {archived > 0 && (
                <FormControlLabel
                  control={
                    <Switch
                      size="small"
                      checked={withArchived}
                      onChange={(_, on) => setWithArchived(on)}
                    />
                  }
                  label={`Show ${plural(archived, 'archived term')}`}
                />
              )}
              {shown.length === 0 ? (
                <Empty icon={<LabelIcon />} title="No terms yet">
                  Terms can be created here or while you set them on a record.
                </Empty>
              ) : (
                <Paper
                  variant="outlined"
                  component="ul"
                  sx={{ borderRadius: '14px', listStyle: 'none', p: 0, m: 0 }}
                >
                  {shown.map(({ term, level }) => (
                    <TermRow
                      key={term.id}
                      vocabulary={vocabulary}
                      term={term}
                      level={level}
                      all={all}
                    />
                  ))}
                </Paper>
              )}
            </Stack>
          );
        }}
      </Answer>
    </Page>
  );
}

function NewTerm({ vocabulary }: { vocabulary: Vocabulary }): ReactNode {
  const mayWrite = useCan('vocabularies:write');
  const [name, setName] = useState('');
  const create = useSave(
    (term: string): Promise<Term> => createTerm(vocabulary.key, { name: term }),
    {
      refresh: ['terms'],
      onDone: () => setName(''),
    },
  );
  if (!mayWrite) return null;
  return (
    <Stack
      component="form"
      direction="row"
      sx={{ gap: 1 }}
      onSubmit={(event) => {
        event.preventDefault();
        if (name.trim()) create.mutate(name.trim());
      }}
    >
      <TextField
        label="New term"
        value={name}
        onChange={(event) => setName(event.target.value)}
        sx={{ flex: 1 }}
      />
      <Button
        type="submit"
        variant="contained"
        startIcon={<AddIcon />}
        disabled={!name.trim() || create.isPending}
      >
        Add
      </Button>
    </Stack>
  );
}
