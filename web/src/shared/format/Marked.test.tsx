import { render } from '@testing-library/react';
import { expect, it } from 'vitest';
import { Marked } from './Marked';

it('marks hits and shows everything else as text', () => {
  const { container } = render(
    <Marked text="a &lt;b&gt; <mark>hit &amp; run</mark> <img src=x onerror=alert(1)>" />,
  );
  expect(container.querySelectorAll('mark')).toHaveLength(1);
  expect(container.querySelector('mark')).toHaveTextContent('hit & run');
  expect(container.querySelector('img')).toBeNull();
  expect(container).toHaveTextContent('a <b> hit & run <img src=x onerror=alert(1)>');
});
