import CheckIcon from '@mui/icons-material/Check';
import CopyIcon from '@mui/icons-material/ContentCopy';
import IconButton from '@mui/material/IconButton';
import Tooltip from '@mui/material/Tooltip';
import { useRef, useState, type ReactNode } from 'react';

interface Props {
  /** As its author named it, where one did. */
  language?: string | undefined;
  children: ReactNode;
}

export function CodeBlock({ language, children }: Props): ReactNode {
  const block = useRef<HTMLPreElement>(null);
  const [copied, setCopied] = useState(false);
  const copy = async (): Promise<void> => {
    await navigator.clipboard.writeText(block.current?.textContent ?? '');
    setCopied(true);
    setTimeout(() => setCopied(false), 1500);
  };
  return (
    <div className="code">
      {/* drawn by the style sheet: what is selected and copied is the text alone */}
      {language && <span className="language" data-language={language} aria-hidden />}
      <Tooltip title={copied ? 'Copied' : 'Copy'}>
        <IconButton
          size="small"
          className="copy"
          aria-label="Copy code"
          onClick={() => void copy()}
        >
          {copied ? <CheckIcon fontSize="inherit" /> : <CopyIcon fontSize="inherit" />}
        </IconButton>
      </Tooltip>
      <pre
        ref={block}
        tabIndex={0}
        role="group"
        aria-label={language ? `Code in ${language}` : 'Code'}
      >
        {children}
      </pre>
    </div>
  );
}
