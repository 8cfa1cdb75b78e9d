import Alert from '@mui/material/Alert';
import AlertTitle from '@mui/material/AlertTitle';
import Typography from '@mui/material/Typography';
import type { ReactNode } from 'react';
import { explain, isOfSignIn, whyItEnded } from '../../api/problem';
import { useMe } from '../../auth/me';
import { Failure } from '../../shared/states/Failure';

/** Why somebody who was signed in sees this page; nothing for whoever was not. */
export function WhyAgain(): ReactNode {
  const me = useMe();
  const asked = me.isError && isOfSignIn(me.error);
  if (me.isError && !asked) {
    return <Failure error={me.error} onRetry={() => void me.refetch()} />;
  }
  const reason = asked ? me.error : whyItEnded();
  if (!reason) return null;
  const { title, detail, advice } = explain(reason);
  return (
    <Alert severity="info" variant="outlined" sx={{ bgcolor: 'background.paper' }}>
      <AlertTitle>{title}</AlertTitle>
      {detail}
      <Typography variant="body2" sx={{ mt: 0.5, color: 'text.secondary' }}>
        {advice}
      </Typography>
    </Alert>
  );
}
