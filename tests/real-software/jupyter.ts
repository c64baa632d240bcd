import { PASSWORD, type RealSoftware } from './real-software.ts';
import { runCommand } from './run-command.ts';

const PYTHON = '/usr/bin/python3';

export const jupyter: RealSoftware = {
  name: 'jupyter',
  kind: 'Jupyter',
  made: 'Jupyter Notebook, in Python: a signed cookie that its server keeps no list of',
  installed: ['jupyter-notebook'],
  async prepare({ folder, port }) {
    const env = { HOME: folder };
    const make = `from notebook.auth import passwd; print(passwd('${PASSWORD}', 'sha1'))`;
    const digest = (await runCommand(PYTHON, ['-c', make], { env })).trim();
    const settings = ['--no-browser', '--allow-root', '--ip=127.0.0.1', `--port=${port}`, `--notebook-dir=${folder}`];
    const proxy = ['--NotebookApp.trust_xheaders=True', '--NotebookApp.allow_remote_access=True'];
    const args = ['-m', 'notebook', ...settings, ...proxy, `--NotebookApp.password=${digest}`];
    return { command: PYTHON, args, env, cwd: folder };
  },
  ready: '/login',
  signIn: { path: '/login', fields: { '#password_input': PASSWORD }, press: '#login_submit' },
  inside: { path: '/api/contents', mark: /"type": ?"directory"/ },
  ownSignOut: 'leaves it',
};
