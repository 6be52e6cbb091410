/** The page's style: the till's own colours, the letters that the phone has, nothing from the network. */
export const STYLE_TEXT = `
:root{color-scheme:light dark;--canvas:#f6f5f1;--surface:#fff;--ink:#17201c;--muted:#5c6660;--line:#e1e0da;--brand:#0b6e4f;--brand-press:#095c42;--on-brand:#fff;--paid-soft:#e5f5ee;--paid-ink:#0b6e4f;--waiting:#8a5200;--waiting-soft:#fff3dc;--danger:#a3211a;--danger-soft:#fce9e7;--bar:#b86e00}
@media (prefers-color-scheme:dark){:root{--canvas:#101412;--surface:#181e1b;--ink:#eef2ef;--muted:#9aa69f;--line:#46514b;--brand:#12805a;--brand-press:#0f7450;--paid-soft:#12312a;--paid-ink:#5ad9a9;--waiting:#f5bd66;--waiting-soft:#35280f;--danger:#f7a19b;--danger-soft:#3a1c1a;--bar:#f0a93c}}
*{box-sizing:border-box}
[hidden]{display:none!important}
html{-webkit-text-size-adjust:100%}
body{margin:0;background:var(--canvas);color:var(--ink);font:16px/1.5 "Plus Jakarta Sans",system-ui,-apple-system,"Segoe UI",Roboto,sans-serif;overflow-wrap:anywhere}
main{max-width:440px;margin:0 auto;padding:12px 16px 0}
h1{font-size:20px;line-height:1.25;margin:0 0 8px;text-align:center;display:-webkit-box;-webkit-box-orient:vertical;-webkit-line-clamp:3;overflow:hidden}
h2{font-size:16px;line-height:1.3;margin:0 0 8px}
h3{font-size:16px;margin:0 0 4px}
p{margin:0 0 12px}
.card{background:var(--surface);border:1px solid var(--line);border-radius:16px;padding:16px;margin:0 0 12px}
.card>:last-child{margin-bottom:0}
.about img{display:block;max-width:100%;max-height:240px;margin:0 auto 12px;border-radius:10px}
.about p,.text{white-space:pre-line;max-height:240px;overflow:auto}
.label{margin:0;color:var(--muted);text-align:center}
.total{margin:0 0 4px;font-size:clamp(24px,10vw,44px);line-height:1.1;font-weight:800;letter-spacing:-.01em;text-align:center;font-variant-numeric:tabular-nums;white-space:nowrap}
.words{font-size:28px;white-space:normal}
.hint{margin:0 0 8px;color:var(--muted);font-size:14px;text-align:center}
.hint strong{color:var(--ink)}
.qr{background:#fff;border-radius:10px;margin:8px -12px}
.qr svg{display:block;width:100%;height:auto;margin:0 auto;border-radius:10px}
.number{font-size:28px;font-weight:800;line-height:1.2;font-variant-numeric:tabular-nums}
.left{display:flex;justify-content:space-between;align-items:baseline;gap:12px;margin:0 0 4px}
.left strong{font-size:20px;font-variant-numeric:tabular-nums;text-align:right}
progress{display:block;width:100%;height:6px;margin:0 0 12px;border:0;border-radius:3px;background:var(--line);appearance:none;overflow:hidden}
progress::-webkit-progress-bar{background:var(--line)}
progress::-webkit-progress-value{background:var(--bar)}
progress::-moz-progress-bar{background:var(--bar)}
.waiting{padding:12px;border-radius:10px;background:var(--waiting-soft);color:var(--waiting)}
.waiting strong{display:block}
.waiting.off{background:var(--danger-soft);color:var(--danger)}
.card>.actions{margin-top:8px}
.actions{display:flex;flex-wrap:wrap;gap:8px}
.button{flex:1 1 140px;display:inline-flex;align-items:center;justify-content:center;min-height:48px;padding:8px 16px;border:1px solid transparent;border-radius:10px;background:var(--brand);color:var(--on-brand);font-family:inherit;font-size:16px;font-weight:600;line-height:1.2;text-align:center;text-decoration:none;cursor:pointer}
.button:active{background:var(--brand-press)}
.button.quiet{background:transparent;color:var(--ink);border-color:var(--line)}
:focus-visible{outline:3px solid var(--ink);outline-offset:2px}
ol{margin:0 0 16px;padding-inline-start:24px}
li{margin-bottom:4px}
.done{background:var(--paid-soft);color:var(--paid-ink);border-color:transparent;text-align:center}
.done h2{font-size:28px}
.done .hint{color:inherit;display:block}
.tick{width:72px;height:72px;margin:0 auto 8px;display:block;fill:none;stroke:currentColor;stroke-width:3;stroke-linecap:round;stroke-linejoin:round}
.tick path{stroke-dasharray:40;animation:draw .4s ease-out}
@keyframes draw{from{stroke-dashoffset:40}to{stroke-dashoffset:0}}
@media (prefers-reduced-motion:reduce){.tick path{animation:none}}
.back{margin-top:12px}
.back .button{width:100%;margin-top:8px}
.done .quiet{color:inherit;border-color:currentColor}
.ended{text-align:center}
.ended h2{font-size:28px;color:var(--danger)}
dl{margin:0 0 16px}
dl div{display:flex;justify-content:space-between;gap:16px;padding:8px 0;border-bottom:1px solid var(--line)}
dt{color:var(--muted);flex:none}
dd{margin:0;text-align:end;min-width:0;font-variant-numeric:tabular-nums}
.good a{color:var(--paid-ink);display:inline-block;min-height:48px;padding:12px 0}
.band{margin:0;padding:12px 16px;background:repeating-linear-gradient(135deg,#ffcf33 0 18px,#ffdf75 18px 36px);color:#17201c;font-weight:800;text-align:center;position:sticky;top:0;z-index:1}
.unseen{position:absolute;width:1px;height:1px;margin:0;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
footer{text-align:center;padding:8px 16px 24px}
footer a{display:inline-flex;align-items:center;min-height:48px;padding:0 16px;color:var(--muted)}
@media print{body{background:#fff;color:#000}.actions,.back,footer,.tick{display:none}.card{border-color:#999;break-inside:avoid}.band{position:static;border:2px solid #000}}
`
