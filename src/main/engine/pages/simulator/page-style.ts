/** The simulator's own look: a developer's tool, loud about being a test. */
export const STYLE_TEXT = `
:root{color-scheme:light dark;--canvas:#f6f5f1;--surface:#fff;--ink:#17201c;--muted:#5c6660;--line:#e1e0da;--brand:#0b6e4f;--danger:#a3211a}
@media (prefers-color-scheme:dark){:root{--canvas:#101412;--surface:#181e1b;--ink:#eef2ef;--muted:#9aa69f;--line:#46514b;--brand:#12805a;--danger:#f7a19b}}
*{box-sizing:border-box}
[hidden]{display:none!important}
body{margin:0;background:var(--canvas);color:var(--ink);font:16px/1.5 system-ui,sans-serif;overflow-wrap:anywhere}
main{max-width:560px;margin:0 auto;padding:16px}
h1{font-size:28px;line-height:1.2;margin:0 0 8px}
h2{font-size:20px;margin:0 0 8px}
p{margin:0 0 8px}
section,form{background:var(--surface);border:1px solid var(--line);border-radius:16px;padding:16px;margin:0 0 12px}
label{display:block;font-weight:600;margin:0 0 12px}
input,select,textarea{display:block;width:100%;min-height:48px;margin-top:4px;padding:12px;border:1px solid var(--line);border-radius:10px;background:var(--canvas);color:var(--ink);font:16px/1.4 system-ui,sans-serif}
textarea{font:14px/1.4 ui-monospace,monospace}
button{width:100%;min-height:48px;border:1px solid transparent;border-radius:10px;background:var(--brand);color:#fff;font:600 16px system-ui,sans-serif;cursor:pointer}
button.quiet{background:transparent;color:var(--ink);border-color:var(--line)}
:focus-visible{outline:3px solid var(--ink);outline-offset:2px}
ul{list-style:none;margin:0;padding:0}
li{padding:12px 0;border-top:1px solid var(--line)}
li:first-child{border-top:0}
q{display:block;color:var(--muted);white-space:pre-line}
#fault{color:var(--danger);font-weight:600;min-height:24px}
#none{color:var(--muted)}
.band{margin:0;padding:12px 16px;background:#ffcf33;color:#17201c;font-weight:800;text-align:center;position:sticky;top:0}
`
