import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { useState, type ReactNode } from 'react';
import { Link } from 'react-router-dom';
import { recordsOf } from '../../api/records';
import type { RecordKind } from '../../api/types';
import { useCan } from '../../auth/me';
import { Answer } from '../states/Answer';
import { allTerms, TermChips } from '../terms/TermChip';
import { ChangeForm } from './ChangeForm';
import { useLook } from './quickLook';
import { SideDrawer } from './SideDrawer';

interface Props {
  kind: RecordKind;
  id: string;
  onClose: () => void;
}

/** A record beside the form that names it, which stays as it is while the record is looked at and changed. */
export function QuickLook({ kind, id, onClose }: Props): ReactNode {
  const look = useLook(kind, id);
  const mayWrite = useCan(`${kind}s:write`);
  const [changing, setChanging] = useState(false);
  return (
    <SideDrawer
      title={look.data?.title ?? `The ${kind}`}
      onClose={onClose}
      // what was written goes by “Cancel” alone
      onLeave={() => !changing && onClose()}
    >
      <Answer query={look}>
        {({ full, about, text }) =>
          changing ? (
            <ChangeForm kind={kind} record={full} onClose={() => setChanging(false)} />
          ) : (
            <>
              <Typography variant="body2" sx={{ color: 'text.secondary' }}>
                {about}
              </Typography>
              <TermChips terms={allTerms(full.terms)} limit={12} />
              <Box sx={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>{text}</Box>
              <Stack direction="row" sx={{ gap: 1 }}>
                {mayWrite && !full.deletedAt && (
                  <Button variant="contained" onClick={() => setChanging(true)}>
                    Change it here
                  </Button>
                )}
                <Button variant="outlined" component={Link} to={`/${recordsOf(kind)}/${id}`}>
                  Open its page
                </Button>
              </Stack>
            </>
          )
        }
      </Answer>
    </SideDrawer>
  );
}
