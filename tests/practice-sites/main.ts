// To run by hand: node tests/practice-sites/main.ts [port]
import { type PracticeSites, startPracticeSites } from './start.ts';

try {
  tellHow(await startPracticeSites({ port: Number(process.argv[2] ?? 0) }));
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}

/** Says how to open the sites, and stops them with the process. */
function tellHow(sites: PracticeSites): void {
  console.log(`Practice sites on https://127.0.0.1:${sites.port} for ${sites.hosts.join(', ')}`);
  console.log(`Chromium: --host-resolver-rules="MAP * 127.0.0.1:${sites.port}" --ignore-certificate-errors`);
  console.log(
    `Firefox:  network.dns.forceResolve=127.0.0.1, network.socket.forcePort="443=${sites.port}", ` +
      'network.dns.disableIPv6=true, and accept the certificate',
  );
  console.log('Then open https://claude.ai/login. Ctrl-C stops.');

  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => {
      void sites.stop();
    });
  }
}
