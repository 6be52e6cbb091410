/** The look of the phone's pages: our colours, both themes, readable at 360 px. */
export const PHONE_STYLE = `
:root{color-scheme:light dark;--canvas:#f6f5f1;--surface:#fff;--ink:#17201c;--muted:#5c6660;--line:#e1e0da;--brand:#0b6e4f;--link:#0b6e4f;--warn:#fff3dc;--warn-ink:#7a4900}
@media (prefers-color-scheme:dark){:root{--canvas:#101412;--surface:#181e1b;--ink:#eef2ef;--muted:#9aa69f;--line:#2a322e;--link:#6fd3b0;--warn:#33270f;--warn-ink:#f5bd66}}
*{box-sizing:border-box}
body{margin:0;padding:24px 16px 48px;background:var(--canvas);color:var(--ink);font:16px/1.5 system-ui,sans-serif;overflow-wrap:break-word}
main{max-width:480px;margin:0 auto}
h1{font-size:28px;line-height:1.2;margin:0 0 8px}
h2{font-size:20px;line-height:1.3;margin:28px 0 8px}
p{margin:0 0 16px;color:var(--muted)}
p.language{margin:24px 0 0}
a{color:var(--link);font-weight:600}
p.language a,nav a{display:flex;align-items:center;min-height:48px}
ol,ul{margin:0 0 16px;padding-left:24px}
li{margin:0 0 10px;padding-left:4px}
section{background:var(--surface);border:1px solid var(--line);border-radius:16px;padding:16px;margin:0 0 16px}
section.trap{background:var(--warn);border-color:transparent;color:var(--warn-ink)}
section.trap ul,section.trap li:last-child{margin-bottom:0}
nav a{border-top:1px solid var(--line)}
nav a:first-child{border-top:0}
label{display:block;font-weight:600;margin:0 0 4px}
input,textarea{width:100%;min-height:48px;padding:12px;border:1px solid var(--line);border-radius:10px;background:var(--canvas);color:var(--ink);font:14px/1.4 ui-monospace,monospace}
textarea{height:176px;resize:vertical}
button{width:100%;min-height:48px;margin-top:8px;border:0;border-radius:10px;background:var(--brand);color:#fff;font:600 16px system-ui,sans-serif}
button.quiet{background:transparent;color:var(--ink);border:1px solid var(--line)}
output{display:block;margin-top:12px;font-weight:600;color:var(--ink)}
button:focus-visible,a:focus-visible,input:focus-visible,textarea:focus-visible{outline:3px solid var(--link);outline-offset:2px}
`
