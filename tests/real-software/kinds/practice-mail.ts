import { spawn } from 'node:child_process';
import { createServer, type Socket } from 'node:net';

/** A mail server with one account and no mail, as far as Roundcube needs one; and beside it the program to start. */
const [port, account, password, command = '', ...args] = process.argv.slice(2);

/** What is said before the "OK" to a command of IMAP. */
const answers: Readonly<Record<string, readonly string[]>> = {
  CAPABILITY: ['CAPABILITY IMAP4rev1'],
  LIST: ['LIST () "/" INBOX'],
  LSUB: ['LSUB () "/" INBOX'],
  SELECT: ['FLAGS (\\Seen)', '0 EXISTS', '0 RECENT', 'OK [UIDVALIDITY 1] .', 'OK [UIDNEXT 1] .'],
  STATUS: ['STATUS INBOX (MESSAGES 0 UNSEEN 0 RECENT 0 UIDNEXT 1 UIDVALIDITY 1)'],
  LOGOUT: ['BYE .'],
};

createServer((socket) => {
  socket.write('* OK [CAPABILITY IMAP4rev1] practice\r\n');
  let rest = '';
  socket.on('data', (data) => {
    const lines = `${rest}${data}`.split('\r\n');
    rest = lines.pop() ?? '';
    for (const line of lines) answer(socket, line);
  });
  socket.on('error', () => socket.destroy());
}).listen(Number(port), '127.0.0.1', () => spawn(command, args, { stdio: 'inherit' }));

function answer(socket: Socket, line: string): void {
  const [tag = '*', said = ''] = line.split(' ');
  const word = said.toUpperCase();
  if (word === 'LOGIN' && !(line.includes(`${account}`) && line.includes(`${password}`))) {
    socket.write(`${tag} NO that is not the password\r\n`);
    return;
  }
  for (const text of answers[word] ?? []) socket.write(`* ${text}\r\n`);
  socket.write(`${tag} OK done\r\n`);
  if (word === 'LOGOUT') socket.end();
}
