import Button from '@mui/material/Button';
import Paper from '@mui/material/Paper';
import Stack from '@mui/material/Stack';
import ToggleButton from '@mui/material/ToggleButton';
import ToggleButtonGroup from '@mui/material/ToggleButtonGroup';
import { useState, type ReactNode } from 'react';
import { recordsOf } from '../../api/records';
import type { RecordKind, Vocabulary } from '../../api/types';
import { ChosenItems, OtherItems, type Arranged } from '../../shared/lists/Arrangement';
import { useChangePreferences, usePreferences } from '../../shared/preferences/usePreferences';
import { Answer } from '../../shared/states/Answer';
import { grouped, useVocabularies } from '../../shared/terms/vocabularies';
import { Section } from './Section';

const KINDS: RecordKind[] = ['output', 'prompt', 'conversation', 'agent'];

/** Which vocabularies the forms of each kind ask for, and in which order. */
export function FormChoice(): ReactNode {
  const [kind, setKind] = useState<RecordKind>('output');
  return (
    <Section
      title="Forms"
      about="The vocabularies that a form shows first, in your order. The others wait behind “More”; required ones are always asked for."
    >
      <ToggleButtonGroup
        exclusive
        size="small"
        value={kind}
        onChange={(_, next: RecordKind | null) => next && setKind(next)}
        aria-label="Forms of"
        sx={{ mb: 2, flexWrap: 'wrap' }}
      >
        {KINDS.map((one) => (
          <ToggleButton key={one} value={one} sx={{ textTransform: 'capitalize' }}>
            {recordsOf(one)}
          </ToggleButton>
        ))}
      </ToggleButtonGroup>
      <Answer query={useVocabularies()}>
        {(all) => <Choice key={kind} kind={kind} vocabularies={all} />}
      </Answer>
    </Section>
  );
}

function Choice({
  kind,
  vocabularies,
}: {
  kind: RecordKind;
  vocabularies: Vocabulary[];
}): ReactNode {
  const chosen = usePreferences().forms[kind];
  const change = useChangePreferences();
  const { common, more } = grouped(vocabularies, kind, chosen);
  const keys = common.map(({ key }) => key);
  const keep = (shown: string[]): void =>
    change(({ forms }) => ({ forms: { ...forms, [kind]: shown } }));
  const items = (some: Vocabulary[]): Arranged[] =>
    some.map(({ key, name, required }) => ({
      key,
      label: required ? `${name} (required)` : name,
      fixed: required === true,
    }));
  const frame = { p: 1, pl: 2, borderRadius: '14px' };
  return (
    <Stack sx={{ gap: 1.5 }}>
      <Paper variant="outlined" sx={frame}>
        <ChosenItems label="Shown first" items={items(common)} keys={keys} onChange={keep} />
      </Paper>
      {more.length > 0 && (
        <Paper variant="outlined" sx={frame}>
          <OtherItems label="Behind “More”" items={items(more)} keys={keys} onChange={keep} />
        </Paper>
      )}
      {chosen && (
        <Button
          sx={{ alignSelf: 'flex-start' }}
          onClick={() =>
            change(({ forms }) => {
              const { [kind]: _own, ...others } = forms;
              return { forms: others };
            })
          }
        >
          As usual again
        </Button>
      )}
    </Stack>
  );
}
