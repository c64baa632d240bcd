import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { freePort } from '../free-port.ts';
import { NAME, PASSWORD, type RealSoftware } from '../real-software.ts';

const ACCOUNT = NAME.toLowerCase();

export const jupyterhub: RealSoftware = {
  name: 'jupyterhub',
  kind: 'JupyterHub',
  made: 'JupyterHub, in Python: a proxy in front, a session id beside the cookie of the sign-in',
  installed: [
    'python3-alembic',
    'python3-async-generator',
    'python3-certipy',
    'python3-jupyter-telemetry',
    'python3-oauthlib',
    'python3-pamela',
    'python3-prometheus-client',
    'python3-requests',
    'python3-sqlalchemy',
    'python3-tornado',
  ],
  // With what its pages load. As a package of the system it would start a service.
  unpacked: ['jupyterhub', 'libjs-bootstrap', 'libjs-jquery', 'libjs-requirejs'],
  fromNpm: ['configurable-http-proxy'],
  async prepare({ folder, port, root, npmRoot }) {
    const [hub, control] = [await freePort(), await freePort()];
    const settings = join(folder, 'jupyterhub_config.py');
    await writeFile(settings, settingsOf({ folder, port, hub, control }));
    // The hub would start the proxy in a group of processes of its own, which nothing ends.
    const proxy = join(npmRoot, 'node_modules/configurable-http-proxy/bin/configurable-http-proxy');
    // With the hub as its target it says 503 until the hub is there.
    const own = `--ip 127.0.0.1 --port ${port} --api-ip 127.0.0.1 --api-port ${control}`;
    const where = `${own} --default-target http://127.0.0.1:${hub}`;
    const start = `'${process.execPath}' '${proxy}' ${where} & exec /usr/bin/python3 -m jupyterhub --config '${settings}'`;
    return {
      command: 'sh',
      args: ['-c', start],
      cwd: folder,
      env: {
        HOME: folder,
        PYTHONPATH: join(root, 'usr/lib/python3/dist-packages'),
        CONFIGPROXY_AUTH_TOKEN: 'practice-only',
      },
    };
  },
  ready: '/hub/login',
  signIn: {
    path: '/hub/login',
    fields: { '#username_input': ACCOUNT, '#password_input': PASSWORD },
    press: '#login_submit',
  },
  inside: { path: '/hub/home', mark: new RegExp(`"${ACCOUNT}"|${ACCOUNT}</`) },
  ownSignOut: 'leaves it',
};

type Ports = { folder: string; port: number; hub: number; control: number };

/** One account without a system account, whose own server is never started. */
function settingsOf({ folder, port, hub, control }: Ports): string {
  return `from jupyterhub.auth import DummyAuthenticator
c.JupyterHub.authenticator_class = DummyAuthenticator
c.DummyAuthenticator.password = '${PASSWORD}'
c.JupyterHub.bind_url = 'http://127.0.0.1:${port}'
c.JupyterHub.hub_bind_url = 'http://127.0.0.1:${hub}'
c.ConfigurableHTTPProxy.api_url = 'http://127.0.0.1:${control}'
c.ConfigurableHTTPProxy.should_start = False
c.JupyterHub.db_url = 'sqlite:///${folder}/jupyterhub.sqlite'
c.JupyterHub.cookie_secret_file = '${folder}/secret'
c.JupyterHub.redirect_to_server = False
`;
}
