import HelpIcon from '@mui/icons-material/HelpOutlineOutlined';
import Box from '@mui/material/Box';
import IconButton from '@mui/material/IconButton';
import Popover from '@mui/material/Popover';
import Typography from '@mui/material/Typography';
import { useState, type ReactNode } from 'react';
import { OPERATORS } from './operators';

/** What can be typed besides words. */
export function SearchHelp(): ReactNode {
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  return (
    <>
      <IconButton
        aria-label="What can be typed here"
        aria-haspopup="dialog"
        onClick={(event) => setAnchor(event.currentTarget)}
      >
        <HelpIcon fontSize="small" />
      </IconButton>
      <Popover
        open={anchor !== null}
        anchorEl={anchor}
        onClose={() => setAnchor(null)}
        anchorOrigin={{ vertical: 'bottom', horizontal: 'right' }}
        transformOrigin={{ vertical: 'top', horizontal: 'right' }}
        slotProps={{ paper: { role: 'dialog', 'aria-label': 'What can be typed here' } }}
      >
        <Box component="dl" sx={{ p: 2, m: 0, maxWidth: 420 }}>
          {OPERATORS.map(([example, means]) => (
            <Box key={example} sx={{ display: 'flex', gap: 2, py: 0.4 }}>
              <Typography
                component="dt"
                variant="body2"
                sx={{ flex: '0 0 150px', fontFamily: 'monospace' }}
              >
                {example}
              </Typography>
              <Typography component="dd" variant="body2" sx={{ m: 0 }}>
                {means}
              </Typography>
            </Box>
          ))}
          <Typography variant="body2" sx={{ color: 'text.secondary', mt: 1 }}>
            Names of several words go in quotes: tag:"release notes".
          </Typography>
        </Box>
      </Popover>
    </>
  );
}
