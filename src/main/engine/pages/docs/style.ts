/** The look of the developer pages: the till's colours, both themes, from 320 px up. */
export const STYLE_TEXT = `
:root{color-scheme:light dark;--canvas:#f6f5f1;--surface:#fff;--ink:#17201c;--muted:#5c6660;--line:#e1e0da;--brand:#0b6e4f;--link:#0b6e4f;--good:#e5f5ee;--good-ink:#0b5c42;--bad:#fce9e7;--bad-ink:#a3211a}
@media (prefers-color-scheme:dark){:root{--canvas:#101412;--surface:#181e1b;--ink:#eef2ef;--muted:#9aa69f;--line:#35403a;--brand:#12805a;--link:#6fd3b0;--good:#12312a;--good-ink:#6fe0b4;--bad:#3a1c1a;--bad-ink:#f7a19b}}
*{box-sizing:border-box}
[hidden]{display:none!important}
html{-webkit-text-size-adjust:100%}
body{margin:0;background:var(--canvas);color:var(--ink);font:16px/1.55 "Plus Jakarta Sans",system-ui,-apple-system,"Segoe UI",Roboto,sans-serif;overflow-wrap:anywhere}
header nav,main{max-width:860px;margin:0 auto;padding:0 16px}
header nav{display:flex;justify-content:space-between}
main{padding-bottom:64px}
h1{font-size:28px;line-height:1.2;margin:8px 0 12px}
h2{font-size:20px;line-height:1.3;margin:36px 0 12px}
h3{font-size:16px;margin:0 0 8px}
p,ul,ol{margin:0 0 12px}
ul,ol{padding-left:24px}
a{color:var(--link);font-weight:600}
header a,.links a,.toc a{display:inline-flex;align-items:center;min-height:48px}
.links,.toc{display:flex;flex-wrap:wrap;gap:0 24px}
.muted{color:var(--muted)}
.card{background:var(--surface);border:1px solid var(--line);border-radius:16px;padding:16px;margin:0 0 12px}
.card>:last-child{margin-bottom:0}
.cards{display:grid;grid-template-columns:repeat(auto-fill,minmax(min(100%,260px),1fr));gap:12px}
.cards .card{margin:0}
.cards h3 a{display:flex;align-items:center;min-height:48px;margin:-12px 0}
dl{margin:0 0 12px}
dt{color:var(--muted);font-size:14px}
dd{margin:0 0 8px}
code,pre{font-family:ui-monospace,"SF Mono",Menlo,Consolas,monospace;font-size:14px}
.path{font-weight:700}
.method{display:inline-block;padding:0 8px;margin-right:8px;border-radius:6px;background:var(--good);color:var(--good-ink);font-weight:700}
.scroll{overflow-x:auto;margin:0 0 12px}
table{border-collapse:collapse;width:100%;font-size:14px}
th,td{padding:8px 12px 8px 0;border-top:1px solid var(--line);text-align:left;vertical-align:top}
th{color:var(--muted);font-weight:600;border-top:0}
table code{white-space:nowrap}
th,td{overflow-wrap:normal}
.differences td{min-width:160px}
.differences code{white-space:normal;overflow-wrap:anywhere}
.code{position:relative;margin:0 0 12px}
pre{margin:0;padding:12px 16px;border:1px solid var(--line);border-radius:10px;background:var(--canvas);overflow-x:auto;line-height:1.45;overflow-wrap:normal}
pre:has(+.copy:not([hidden])){padding-top:60px}
.copy{position:absolute;top:8px;right:8px;width:auto}
.code.line{display:flex;align-items:center;gap:8px}
.code.line pre,.code.line pre:has(+.copy:not([hidden])){flex:1;min-width:0;padding:12px 16px}
.code.line .copy{position:static;flex:none}
button{min-height:48px;padding:8px 16px;border:1px solid var(--line);border-radius:10px;background:var(--surface);color:var(--ink);font:600 14px system-ui,sans-serif;cursor:pointer}
button.primary{width:100%;border-color:transparent;background:var(--brand);color:#fff;font-size:16px}
details{border-top:1px solid var(--line)}
details:first-of-type{border-top:0}
summary{min-height:48px;padding:12px 0;font-weight:600;cursor:pointer}
label{display:block;font-weight:600;margin:0 0 12px}
input,select,textarea{display:block;width:100%;min-height:48px;margin-top:4px;padding:12px;border:1px solid var(--line);border-radius:10px;background:var(--canvas);color:var(--ink);font:14px/1.45 ui-monospace,Menlo,Consolas,monospace}
select{font:16px/1.4 system-ui,sans-serif}
output{display:block;margin-top:12px;border-radius:10px;font-weight:600}
output.good,output.bad{padding:12px 16px}
output.good{background:var(--good);color:var(--good-ink)}
output.bad{background:var(--bad);color:var(--bad-ink)}
:focus-visible{outline:3px solid var(--link);outline-offset:2px}
`
