import Alert from '@mui/material/Alert';
import AlertTitle from '@mui/material/AlertTitle';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import type { ReactNode } from 'react';
import { explain } from '../../api/problem';

interface Props {
  error: unknown;
  onRetry?: (() => void) | undefined;
}

/** What went wrong, why, and what to do about it. */
export function Failure({ error, onRetry }: Props): ReactNode {
  const { title, detail, advice } = explain(error);
  return (
    <Alert
      severity="error"
      variant="outlined"
      sx={{ my: 2, bgcolor: 'background.paper' }}
      action={
        onRetry && (
          <Button color="inherit" size="small" onClick={onRetry}>
            Try again
          </Button>
        )
      }
    >
      <AlertTitle>{title}</AlertTitle>
      {detail}
      <Typography variant="body2" sx={{ mt: 0.5, color: 'text.secondary' }}>
        {advice}
      </Typography>
    </Alert>
  );
}
