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

it('leaves out the signs that only make text big or bold', () => {
  const { container } = render(
    <Marked
      text={'## Power\n**<mark>Two</mark>** to the **eighth is** 2**8, __init__ stays a_b ** c'}
    />,
  );
  expect(container.textContent).toBe('Power\nTwo to the eighth is 2**8, __init__ stays a_b ** c');
});
