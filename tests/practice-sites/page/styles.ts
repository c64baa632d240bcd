/** The style sheet of all practice pages. */
export const STYLES = `
:root { color-scheme: light dark; --paper: light-dark(#f6f6f4, #14161c); --card: light-dark(#fff, #1d2029);
  --ink: light-dark(#1d2130, #eceef4); --soft: light-dark(#596074, #a5adbf); --line: light-dark(#dcdbd6, #313747);
  --accent: light-dark(#2f4a8a, #a9c1ff); --accent-ink: light-dark(#fff, #14161c); }
* { box-sizing: border-box; }
body { margin: 0; font: 16px/1.5 system-ui, sans-serif; color: var(--ink); background: var(--paper); }
.notice { margin: 0; padding: 8px 20px; font-size: 14px; text-align: center; color: light-dark(#5c4300, #ffdc8f);
  background: light-dark(#fff2cc, #332a12); }
header { display: flex; gap: 16px; align-items: center; justify-content: space-between; padding: 14px 20px;
  border-bottom: 1px solid var(--line); }
header > strong { font-size: 18px; }
nav { display: flex; gap: 16px; align-items: center; }
main { max-width: 760px; margin: 32px auto; padding: 0 20px; }
h1 { font-size: 28px; line-height: 1.2; margin: 0 0 12px; }
h2 { font-size: 19px; margin: 28px 0 8px; }
.soft { color: var(--soft); }
.card { background: var(--card); border: 1px solid var(--line); border-radius: 12px; padding: 20px; margin: 16px 0; }
.only-when-target:not(:target) { display: none; }
a { color: var(--accent); }
label { display: block; font-weight: 600; margin-bottom: 4px; }
select, textarea { font: inherit; width: 100%; padding: 10px; color: inherit; background: var(--paper);
  border: 1px solid var(--line); border-radius: 8px; margin-bottom: 12px; }
button, .button { font: inherit; font-weight: 600; padding: 8px 16px; border-radius: 8px; cursor: pointer;
  border: 1px solid transparent; background: var(--accent); color: var(--accent-ink); text-decoration: none;
  display: inline-block; }
button.plain { background: none; color: inherit; border-color: var(--line); font-weight: 400; }
table { width: 100%; border-collapse: collapse; }
th, td { text-align: left; padding: 10px 8px 10px 0; border-bottom: 1px solid var(--line); vertical-align: middle; }
td:last-child { text-align: right; padding-right: 0; }
form { margin: 0; }
.chip { font-size: 13px; border: 1px solid var(--line); border-radius: 99px; padding: 1px 8px; margin-left: 6px; }
.card > :first-child { margin-top: 0; }
details { position: relative; }
summary { cursor: pointer; list-style: none; width: 34px; height: 34px; border-radius: 50%; text-align: center;
  line-height: 34px; font-weight: 600; background: var(--accent); color: var(--accent-ink); }
details > div { position: absolute; right: 0; margin-top: 6px; padding: 12px; background: var(--card);
  border: 1px solid var(--line); border-radius: 10px; white-space: nowrap; }
:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
`;
