import './browser.ts';
import '../../components/styles/base.css';
import { render } from 'preact';
import { Errors } from './error-states.tsx';
import { states } from './states.tsx';

const query = new URLSearchParams(location.search);
const only = query.get('only') ?? '';
const Only = only === 'errors' ? Errors : states[only];

/** Every state in a frame of its own; with `?only=<name>` that one alone, as wide as the window. */
render(Only ? <Only /> : <Gallery />, document.body);

function Gallery() {
  return (
    <div class="gallery">
      {Object.entries(states).map(([name, State]) => (
        <figure key={name} id={name}>
          <figcaption>{name}</figcaption>
          <div class={name.includes('menu') ? 'frame tall' : 'frame'}>
            <State />
          </div>
        </figure>
      ))}
    </div>
  );
}
