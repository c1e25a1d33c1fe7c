import type { Templates } from '../../components/options/TemplateField.tsx';
import { t } from '../../lib/i18n.ts';
import { withRoom, type Manner } from '../../lib/page/text/beginning.ts';
import { longestTemplate, noteText, type NoteParts } from '../../lib/page/text/note-text.ts';
import { today } from '../../lib/page/text/today.ts';

/** How the options show templates: by a page that has every part, with the words where the cursor is wanted. */
export function templates(cursor: Manner['cursor']): Templates {
  const parts: NoteParts = {
    comment: t('welcomeSampleText'),
    title: 'Misskey Hub',
    url: 'https://misskey-hub.net/',
    selection: `> ${t('templateSelection')}`,
    author: t('welcomeSampleName'),
    site: 'misskey-hub.net',
    description: t('templateDescription'),
    date: today(),
  };
  return {
    standard: withRoom(null, cursor),
    longest: longestTemplate,
    example: (template) => noteText(parts, withRoom(template, cursor)),
  };
}
