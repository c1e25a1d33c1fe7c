/** HTML that is safe to send: made by `html` only. */
export type Html = { readonly markup: string };

type Part = string | number | Html | Html[] | null | false;

/** Builds HTML; what is put in is escaped unless it is HTML itself. */
export function html(strings: TemplateStringsArray, ...parts: Part[]): Html {
  const markup = strings.map((text, index) => text + markupOf(parts[index] ?? null)).join('');
  return { markup };
}

/** An inline script that runs a function, which must need nothing from outside, with data. */
export function script<T>(run: (data: T) => void, data: T): Html {
  const json = JSON.stringify(data).replaceAll('<', '\\u003c');
  return { markup: `<script>(${run.toString()})(${json})</script>` };
}

function markupOf(part: Part): string {
  if (part === null || part === false) return '';
  if (Array.isArray(part)) return part.map(({ markup }) => markup).join('');
  return typeof part === 'object' ? part.markup : escape(String(part));
}

function escape(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');
}
