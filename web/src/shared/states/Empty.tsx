import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import type { ReactNode } from 'react';
import { Link } from 'react-router-dom';

/** Where the home page shows the first steps whatever there is already. */
const FIRST_STEPS = '/?steps=';

interface Props {
  icon: ReactNode;
  title: string;
  children?: ReactNode;
  action?: ReactNode;
  /** Offers the first steps as well: for lists that a new organisation meets without anything in them. */
  begin?: boolean;
}

export function Empty({ icon, title, children, action, begin }: Props): ReactNode {
  return (
    <Stack
      sx={{ alignItems: 'center', textAlign: 'center', py: { xs: 5, md: 8 }, px: 2, gap: 1.25 }}
    >
      <Box
        aria-hidden
        sx={{
          display: 'grid',
          placeItems: 'center',
          width: 72,
          height: 72,
          borderRadius: '24px',
          color: 'primary.main',
          bgcolor: 'action.selected',
          '& svg': { fontSize: 34 },
          mb: 0.5,
        }}
      >
        {icon}
      </Box>
      <Typography variant="h3" component="h2">
        {title}
      </Typography>
      {children && (
        <Typography sx={{ color: 'text.secondary', maxWidth: 460 }}>{children}</Typography>
      )}
      {(action ?? begin) && (
        <Stack direction="row" sx={{ mt: 1, gap: 1, flexWrap: 'wrap', justifyContent: 'center' }}>
          {action}
          {begin && (
            <Button component={Link} to={FIRST_STEPS}>
              First steps and examples
            </Button>
          )}
        </Stack>
      )}
    </Stack>
  );
}
