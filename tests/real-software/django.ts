import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { NAME, PASSWORD, type RealSoftware } from './real-software.ts';
import { runCommand } from './run-command.ts';

const PYTHON = '/usr/bin/python3';

export const django: RealSoftware = {
  name: 'django',
  kind: 'Django',
  made: 'the administration of Django, in Python: sessions in SQLite',
  installed: ['python3-django'],
  async prepare({ folder, port, host }) {
    await mkdir(join(folder, 'practice'));
    await writeFile(join(folder, 'practice', '__init__.py'), '');
    await writeFile(join(folder, 'practice', 'settings.py'), settings(join(folder, 'db.sqlite3'), host));
    await writeFile(join(folder, 'practice', 'urls.py'), URLS);
    const env = {
      DJANGO_SETTINGS_MODULE: 'practice.settings',
      PYTHONPATH: folder,
      DJANGO_SUPERUSER_PASSWORD: PASSWORD,
    };
    await runCommand(PYTHON, ['-c', FILL], { cwd: folder, env });
    return {
      command: PYTHON,
      args: ['-m', 'django', 'runserver', '--noreload', `127.0.0.1:${port}`],
      cwd: folder,
      env,
    };
  },
  ready: '/admin/login/',
  signIn: {
    path: '/admin/',
    fields: { '#id_username': NAME, '#id_password': PASSWORD },
    press: 'input[type=submit]',
  },
  inside: { path: '/admin/', mark: /id="user-tools"/ },
  ownSignOut: 'ends it',
};

/** Makes the tables at once instead of by the history of their changes, and one account. */
const FILL = `import django
django.setup()
from django.core.management import call_command
call_command('migrate', run_syncdb=True, verbosity=0)
call_command('createsuperuser', interactive=False, username='${NAME}', email='ada@example.test', verbosity=0)
`;

const URLS = `from django.contrib import admin
from django.urls import path
urlpatterns = [path('admin/', admin.site.urls)]
`;

function settings(database: string, host: string): string {
  return `SECRET_KEY = 'practice-only'
DEBUG = True
ALLOWED_HOSTS = ['${host}', '127.0.0.1']
ROOT_URLCONF = 'practice.urls'
SESSION_COOKIE_SECURE = True
SECURE_PROXY_SSL_HEADER = ('HTTP_X_FORWARDED_PROTO', 'https')
DATABASES = {'default': {'ENGINE': 'django.db.backends.sqlite3', 'NAME': '${database}'}}
NAMES = ('admin', 'auth', 'contenttypes', 'sessions', 'messages', 'staticfiles')
MIGRATION_MODULES = {name: None for name in NAMES}
INSTALLED_APPS = ['django.contrib.' + name for name in NAMES]
MIDDLEWARE = ['django.contrib.sessions.middleware.SessionMiddleware',
    'django.middleware.csrf.CsrfViewMiddleware',
    'django.contrib.auth.middleware.AuthenticationMiddleware',
    'django.contrib.messages.middleware.MessageMiddleware']
TEMPLATES = [{'BACKEND': 'django.template.backends.django.DjangoTemplates', 'APP_DIRS': True, 'OPTIONS': {
    'context_processors': ['django.template.context_processors.request',
        'django.contrib.auth.context_processors.auth', 'django.contrib.messages.context_processors.messages']}}]
STATIC_URL = '/static/'
`;
}
