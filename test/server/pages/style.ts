/** The look of all pages: quiet, close to Misskey's default light and dark themes. */
export const style = `
:root { color-scheme: light dark; --accent: #86b300; --accent-2: #4ab300; --bg: #f9f9f9; --panel: #fff;
  --text: #4b4b4b; --soft: #76766f; --line: #0000001a; }
@media (prefers-color-scheme: dark) { :root { --bg: #232323; --panel: #2d2d2d; --text: #dadada; --soft: #a5a59e;
  --line: #ffffff1f; } }
* { box-sizing: border-box; }
body { margin: 0; min-height: 100vh; display: grid; place-items: center; padding: 24px; background: var(--bg);
  color: var(--text); font: 15px/1.55 system-ui, sans-serif; }
main { width: min(440px, 100%); background: var(--panel); border-radius: 16px; padding: 28px;
  box-shadow: 0 1px 3px #0001, 0 12px 32px #0000000f; overflow-wrap: anywhere; }
header { display: flex; align-items: center; gap: 10px; margin-bottom: 20px; color: var(--soft);
  font-size: 13px; font-weight: 600; }
header::before { content: ''; width: 22px; height: 22px; border-radius: 7px;
  background: linear-gradient(90deg, var(--accent), var(--accent-2)); }
h1 { font-size: 19px; line-height: 1.35; margin: 0 0 12px; }
p { margin: 0 0 12px; }
small, .soft { color: var(--soft); font-size: 13px; }
ul { margin: 0 0 16px; padding: 12px 16px 12px 34px; background: var(--bg); border-radius: 10px; }
fieldset { border: 0; margin: 0 0 16px; padding: 0; display: grid; gap: 8px; }
legend { padding: 0 0 8px; color: var(--soft); font-size: 13px; }
label, .user { display: flex; align-items: center; gap: 12px; padding: 10px 14px; border: 1px solid var(--line);
  border-radius: 10px; }
label { cursor: pointer; }
label:has(:checked) { border-color: var(--accent); box-shadow: 0 0 0 1px var(--accent); }
input { accent-color: var(--accent); margin: 0; }
.user { margin-bottom: 16px; }
.user > [data-account] { display: flex; align-items: center; gap: 12px; }
.user img, label img { width: 36px; height: 36px; border-radius: 50%; }
.user b, label b { display: block; line-height: 1.2; }
.actions { display: flex; justify-content: center; gap: 12px; margin-top: 20px; }
button { font: inherit; font-weight: 600; min-width: 112px; padding: 9px 20px; border: 0; border-radius: 999px;
  background: var(--line); color: inherit; cursor: pointer; }
button.primary { color: #fff; background: linear-gradient(90deg, var(--accent), var(--accent-2)); }
button:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
button.link { min-width: 0; padding: 0; background: none; color: var(--accent); font-size: 13px; margin-left: auto; }
.text { white-space: pre-wrap; }
img.file { max-width: 100%; border-radius: 10px; display: block; margin-bottom: 12px; }
[hidden] { display: none !important; }
`;
