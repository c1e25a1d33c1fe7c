import type { User } from '../model.ts';
import { hostOf } from '../world.ts';
import type { World } from '../world.ts';
import { html } from './html.ts';
import type { Html } from './html.ts';
import { style } from './style.ts';

type Page = { title: string; head?: Html; body: Html };

/** A whole page of this server. */
export function layout(world: World, { title, head = html``, body }: Page): string {
  const host = hostOf(world);
  const page = html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${title} | ${world.settings.name ?? host}</title>
        <link rel="icon" href="data:," />
        ${head}
        <style>
          ${{ markup: style }}
        </style>
      </head>
      <body>
        <main>
          <header>${world.settings.name ?? host}</header>
          ${body}
        </main>
      </body>
    </html>`;
  return page.markup.trim();
}

/** Avatar, name and handle. */
export function userBadge(world: World, user: User): Html {
  const avatar = `${world.origin}/identicon/${user.username}@${hostOf(world)}`;
  return html`<img src="${avatar}" alt="" /><span
      ><b>${user.name ?? user.username}</b>@${user.username}</span
    >`;
}
