import { contentOf, keepContent } from '../../lib/share/files/contents.ts';
import type { Draft } from '../../lib/share/draft/draft.ts';
import { drafts } from '../../lib/share/draft/drafts.ts';

/** Copies a draft with its files; resolves with what puts it back, as long as this page is there. */
export async function copyDraft(draft: Draft): Promise<() => Promise<void>> {
  const files = await Promise.all(
    draft.files.map(async (file) => ({ file, content: await copyOf(await contentOf(file, draft.private)) })),
  );
  return async () => {
    // What was uploaded for it is gone by then.
    await drafts.set(draft.id, { ...draft, files: draft.files.map((file) => ({ ...file, uploads: [] })) });
    // After the draft: a content that nothing has is swept away.
    for (const { file, content } of files) if (content) await keepContent(file, content, draft.private);
  };
}

/** What comes from the database may go with it. */
async function copyOf(content: Blob | null): Promise<Blob | null> {
  return content && new Blob([await content.arrayBuffer()], { type: content.type });
}
