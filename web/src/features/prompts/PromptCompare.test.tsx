import { render, screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { PromptCompare } from './PromptCompare';

describe('comparing versions of a prompt', () => {
  it('says that there is nothing to compare while there is one version', () => {
    render(<PromptCompare id="p" versions={[]} />);
    expect(screen.getByRole('heading', { name: 'Nothing to compare yet' })).toBeInTheDocument();
  });
});
