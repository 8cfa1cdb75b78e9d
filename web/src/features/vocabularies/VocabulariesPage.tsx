import AddIcon from '@mui/icons-material/Add';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Card from '@mui/material/Card';
import CardActionArea from '@mui/material/CardActionArea';
import Chip from '@mui/material/Chip';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { useState, type ReactNode } from 'react';
import { Link } from 'react-router-dom';
import type { Vocabulary } from '../../api/types';
import { Gate } from '../../auth/Gate';
import { Page } from '../../shared/Page';
import { Answer } from '../../shared/states/Answer';
import { useVocabularies } from '../../shared/terms/vocabularies';
import { VocabularyDialog } from './VocabularyDialog';

export function VocabulariesPage(): ReactNode {
  const vocabularies = useVocabularies();
  const [creating, setCreating] = useState(false);
  return (
    <Page
      title="Vocabularies"
      lead="The words you sort by: tags, categories, models and whatever your organisation adds."
      actions={
        <Gate scope="vocabularies:write">
          <Button variant="contained" startIcon={<AddIcon />} onClick={() => setCreating(true)}>
            New vocabulary
          </Button>
        </Gate>
      }
    >
      <Answer query={vocabularies}>
        {(all) => {
          const own = all.filter(({ system }) => !system);
          return (
            <Stack sx={{ gap: 4 }}>
              {own.length > 0 && <Shelf title="Your own" vocabularies={own} />}
              <Shelf title="Built in" vocabularies={all.filter(({ system }) => system)} />
            </Stack>
          );
        }}
      </Answer>
      {creating && <VocabularyDialog onClose={() => setCreating(false)} />}
    </Page>
  );
}

function Shelf({ title, vocabularies }: { title: string; vocabularies: Vocabulary[] }): ReactNode {
  return (
    <section>
      <Typography variant="h4" component="h2" sx={{ mb: 1.5 }}>
        {title}
      </Typography>
      <Box
        sx={{
          display: 'grid',
          gap: 1.25,
          gridTemplateColumns: 'repeat(auto-fill, minmax(min(100%, 300px), 1fr))',
        }}
      >
        {vocabularies.map(
          ({ key, name, description, appliesTo, cardinality, hierarchical, ordered, required }) => (
            <Card key={key}>
              <CardActionArea
                component={Link}
                to={`/vocabularies/${key}`}
                sx={{ p: 2, height: '100%' }}
              >
                <Typography sx={{ fontWeight: 650 }}>{name}</Typography>
                <Typography variant="body2" sx={{ color: 'text.secondary', mb: 1 }}>
                  {description || appliesTo.map((kind) => `${kind}s`).join(', ')}
                </Typography>
                <Stack direction="row" sx={{ gap: 0.5, flexWrap: 'wrap' }}>
                  <Chip
                    label={cardinality === 'many' ? 'many at once' : 'one'}
                    variant="outlined"
                  />
                  {required && <Chip label="required" color="primary" variant="outlined" />}
                  {hierarchical && <Chip label="tree" variant="outlined" />}
                  {ordered && <Chip label="in order" variant="outlined" />}
                </Stack>
              </CardActionArea>
            </Card>
          ),
        )}
      </Box>
    </section>
  );
}
