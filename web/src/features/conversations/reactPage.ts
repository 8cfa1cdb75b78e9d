import { transform } from 'sucrase';
import runtime from '../../../node_modules/react/cjs/react-jsx-runtime.production.js?raw';
import react from '../../../node_modules/react/cjs/react.production.js?raw';
import client from '../../../node_modules/react-dom/cjs/react-dom-client.production.js?raw';
import dom from '../../../node_modules/react-dom/cjs/react-dom.production.js?raw';
import scheduler from '../../../node_modules/scheduler/cjs/scheduler.production.js?raw';

/** What a document may import. The frame fetches nothing, so each comes with it. */
const MODULES: Record<string, string> = {
  react,
  'react/jsx-runtime': runtime,
  'react-dom': dom,
  'react-dom/client': client,
  scheduler,
};

/** A page that draws the component which a document exports. */
export function reactPage(source: string, watched: string): string {
  const { code } = transform(source, {
    transforms: ['jsx', 'typescript', 'imports'],
    jsxRuntime: 'automatic',
    production: true,
  });
  const modules = Object.entries(MODULES).map(([name, text]) => module(name, text));
  return `<!doctype html>${watched}
<style>body{font-family:system-ui,sans-serif;margin:16px}</style><div id="root"></div><script>
var process = { env: { NODE_ENV: 'production' } }, sources = {}, loaded = {};
function require(name) {
  if (loaded[name]) return loaded[name].exports;
  if (!sources[name]) throw new Error('it needs “' + name + '”, which is not here');
  var module = (loaded[name] = { exports: {} });
  sources[name](module, module.exports, require);
  return module.exports;
}
${modules.join('\n')}
${module('artifact', code)}
(function () {
  var exported = require('artifact');
  var shown = exported.default || Object.values(exported).find(function (one) { return typeof one === 'function'; });
  if (!shown) throw new Error('it exports no component');
  require('react-dom/client').createRoot(document.getElementById('root'))
    .render(require('react').createElement(shown));
})();
</script>`;
}

/** Nothing within a script may end it. */
const module = (name: string, text: string): string =>
  `sources[${JSON.stringify(name)}] = function (module, exports, require) {\n${text.replace(/<\/(script)/gi, '<\\/$1').replace(/<!--/g, '<\\!--')}\n};`;
