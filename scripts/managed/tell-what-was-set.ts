import { fillChromiumPolicy, type ManagedPackage } from './fill-policies.ts';

/** The list of all that was filled in, and of what an administrator does next, as a document. */
export function tellWhatWasSet(made: ManagedPackage, keyFile: string): string {
  const { extensionId, geckoId, from, sites, version } = made;
  const policy: { '3rdparty': { extensions: Record<string, Record<string, unknown>> } } = JSON.parse(
    fillChromiumPolicy(made),
  );
  const values = Object.entries(policy['3rdparty'].extensions[extensionId] ?? {});
  return `${[
    '# What was set',
    '',
    `- Version: \`${version}\``,
    `- Sites whose hosts are granted at the installation: ${sites.map((id) => `\`${id}\``).join(', ')}`,
    `- Id in Chrome: \`${extensionId}\`, made by the key \`${keyFile}\`. Keep that file safe, and give it back for each update with \`--key\``,
    `- Id in Firefox: \`${geckoId}\``,
    `- Fetched from: \`${from}\``,
    '',
    'All policies set these keys. Change what does not fit, in each file that you use:',
    '',
    ...values.map(([key, value]) => `- \`${key}\`: \`${JSON.stringify(value)}\``),
    '',
    '# What to do',
    '',
    `1. Serve the three files of \`serve/\` at \`${from}\`, over https.`,
    '2. Chrome, Chromium and Brave: put `chromium/lights-out.json` where policies are read, such as `/etc/chromium/policies/managed/`.',
    '   Edge has a file of its own, `edge/lights-out.json`.',
    '3. Firefox: have `serve/lights-out.xpi` signed under the id above, and serve the signed file under the same name. Put',
    "   `firefox/policies.json` into `distribution/` in Firefox's own folder, or into `/etc/firefox/policies/`.",
    '4. On one computer look at `chrome://policy`, `edge://policy`, `brave://policy` or `about:policies`, and at the settings page of Lights Out: it names keys it cannot read.',
  ].join('\n')}\n`;
}
