import { isVisibleTo } from '../entities/note.ts';
import type { Note } from '../model.ts';
import { userNamed } from '../users.ts';
import type { World } from '../world.ts';
import { html } from './html.ts';
import type { Html } from './html.ts';
import { layout, userBadge } from './layout.ts';

/** `/notes/:id`, as somebody who is not signed in sees it. */
export function notePage(world: World, id: string): string {
  const note = world.notes.get(id);
  const body = note && isVisibleTo(world, note, null) ? noteCard(world, note) : html`<h1>Note not found</h1>`;
  return layout(world, { title: 'Note', body });
}

/** `/@name`. */
export function userPage(world: World, username: string): string {
  const user = userNamed(world, username);
  if (!user) return layout(world, { title: 'User', body: html`<h1>User not found</h1>` });
  const notes = [...world.notes.values()].filter(
    (note) => note.userId === user.id && isVisibleTo(world, note, null),
  );
  const cards = notes.toReversed().map((note) => noteCard(world, note));
  return layout(world, {
    title: `@${username}`,
    body: html`${cards.length ? cards : userBadge(world, user)}`,
  });
}

/** `/share`: the composer filled with what it was given. */
export function sharePage(world: World, query: URLSearchParams): string {
  const [title, text, url] = ['title', 'text', 'url'].map((name) => query.get(name) ?? '');
  const heading = title && !text?.startsWith(title) ? `[ ${title} ]` : '';
  const content = [heading, text, url].filter((line) => line).join('\n');
  const visibility = query.get('visibility') ?? 'public';
  const body = html`<h1>Share</h1>
    <p class="text" data-testid="share-text">${content}</p>
    <p class="soft">${visibility}${query.get('localOnly') === '1' && ', local only'}</p>
    <div class="actions"><button type="button" class="primary">Note</button></div>`;
  return layout(world, { title: 'Share', body });
}

/** A page that only has to be there. */
export function plainPage(world: World, title: string): string {
  return layout(world, { title, body: html`<h1>${title}</h1>` });
}

function noteCard(world: World, note: Note): Html {
  const author = world.users.get(note.userId);
  const files = note.fileIds.flatMap((id) => world.files.get(id) ?? []);
  const images = files.map(
    (file) => html`<img class="file" src="/files/${file.key}" alt="${file.comment ?? file.name}" />`,
  );
  return html`<article>
    ${author ? html`<div class="user">${userBadge(world, author)}</div>` : null}
    ${note.cw !== null && html`<p><b>${note.cw}</b></p>`}
    <p class="text" data-testid="note-text">${note.text ?? ''}</p>
    ${images}
    <p class="soft">${note.visibility}${note.localOnly && ', local only'}</p>
  </article>`;
}
