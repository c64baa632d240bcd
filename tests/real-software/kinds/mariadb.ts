import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Start } from '../real-software.ts';
import { runCommand } from '../run-command.ts';

/** The package with the database server. It sets up no service. */
export const MARIADB = ['mariadb-server-core', 'php-mysql'];

/** The script of a page, as text, that waits until the database server answers. */
export const WAIT_FOR_DATABASE = `<?php
mysqli_report(MYSQLI_REPORT_OFF);
for ($tries = 0; $tries < 300; $tries++) {
  $database = @new mysqli('127.0.0.1', 'root', '', '', (int) getenv('PRACTICE_DB'));
  if (!$database->connect_errno) break;
  usleep(100000);
}
`;

const TABLES = ['mysql_system_tables', 'mysql_performance_tables', 'mysql_system_tables_data'];

/**
 * Starts a database server of its own on a port of this machine, then the script that fills it, then the software.
 * Nobody needs a password for it; it keeps its files in the folder of the run, and ends with the software.
 */
export async function withMariadb(folder: string, port: number, fill: string, web: Start): Promise<Start> {
  const [data, before] = [join(folder, 'database'), join(folder, 'before.sql')];
  await mkdir(join(data, 'mysql'), { recursive: true });
  await writeFile(before, 'create database if not exists mysql;\nuse mysql;\nSET @auth_root_socket = NULL;\n');
  const files = [before, ...TABLES.map((name) => `/usr/share/mysql/${name}.sql`)].join(' ');
  const common = `--no-defaults --user=root --datadir='${data}' --skip-log-bin --innodb-log-file-size=4M`;
  await runCommand('sh', ['-c', `cat ${files} | /usr/sbin/mariadbd ${common} --bootstrap`]);
  const serve = `--bind-address=127.0.0.1 --skip-name-resolve --port=${port} --socket='${join(folder, 'socket')}'`;
  const quoted = [web.command, ...web.args].map((word) => `'${word}'`).join(' ');
  return {
    ...web,
    command: 'sh',
    args: ['-c', `/usr/sbin/mariadbd ${common} ${serve} & php '${fill}' && exec ${quoted}`],
    env: { ...web.env, PRACTICE_DB: `${port}` },
  };
}
