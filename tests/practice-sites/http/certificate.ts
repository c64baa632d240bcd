import { generate } from 'selfsigned';

/** Makes a self-signed certificate for these hosts. Made at every start, and never written to disk. */
export async function makeCertificate(hosts: readonly string[]): Promise<{ key: string; cert: string }> {
  const made = await generate([{ name: 'commonName', value: 'Lights Out practice sites' }], {
    keyType: 'ec',
    algorithm: 'sha256',
    // Valid from yesterday, so that a machine whose clock is a little slow accepts it too.
    notBeforeDate: new Date(Date.now() - 86_400_000),
    extensions: [
      { name: 'basicConstraints', cA: false },
      { name: 'keyUsage', digitalSignature: true },
      { name: 'extKeyUsage', serverAuth: true },
      {
        name: 'subjectAltName',
        altNames: [...hosts.map((value) => ({ type: 2 as const, value })), { type: 7 as const, ip: '127.0.0.1' }],
      },
    ],
  });
  return { key: made.private, cert: made.cert };
}
