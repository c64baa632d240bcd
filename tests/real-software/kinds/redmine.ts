import { cp, mkdir, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { NAME, PASSWORD, type RealSoftware } from '../real-software.ts';
import { RAILS, RAILS_ENV, servedByPuma } from './ruby.ts';

const ACCOUNT = NAME.toLowerCase();

/** The libraries that Redmine names besides Rails. */
const LIBRARIES =
  'actionpack-action-caching actionpack-xml-parser addressable bundler coderay commonmarker csv task-list ' +
  'html-pipeline i18n jquery-rails mail marcel mini-magick mini-mime mocha net-ldap nokogiri rack rack-test ' +
  'rails-dom-testing rails-observers rbpdf redcarpet request-store rmagick roadie roadie-rails rotp rouge rqrcode ' +
  'sanitize zip';

export const redmine: RealSoftware = {
  name: 'redmine',
  kind: 'Redmine',
  made: 'Redmine, in Ruby: a signed cookie and a token in SQLite; a page that asks again',
  installed: [...RAILS, ...LIBRARIES.split(' ').map((name) => `ruby-${name}`)],
  unpacked: ['redmine', 'libjs-jquery', 'libjs-jquery-ui', 'ruby-jquery-rails'],
  async prepare({ folder, port, root }) {
    const from = join(root, 'usr/share/redmine');
    const instance = join(folder, 'instances', 'default');
    for (const made of ['config', 'tmp', 'log', 'files']) await mkdir(join(instance, made), { recursive: true });
    // A copy, because Ruby would load twice what is reached by a link; without links to places of the system.
    const links = ['instances', 'Gemfile.lock', 'database.yml'];
    await cp(from, folder, { recursive: true, filter: (path) => !links.includes(basename(path)) });
    await writeFile(join(folder, 'Gemfile.local'), "gem 'sqlite3'\ngem 'puma'\n");
    const database = join(folder, 'practice.sqlite');
    const settings = `production: {adapter: sqlite3, database: '${database}'}\n`;
    await writeFile(join(instance, 'config', 'database.yml'), settings);
    // To make the tables takes longer than all the rest, so they are kept for the next time.
    const kept = join(root, 'redmine-filled.sqlite');
    await cp(kept, database).catch(() => undefined);
    await writeFile(join(folder, 'start.rb'), `${startOf(kept)}${servedByPuma(port, 'Rails.application')}`);
    return { command: 'ruby', args: ['-Ilib', 'start.rb'], cwd: folder, env: RAILS_ENV };
  },
  ready: '/login',
  signIn: { path: '/login', fields: { '#username': ACCOUNT, '#password': PASSWORD }, press: '#login-submit' },
  inside: { path: '/my/account', mark: /ada@example\.test/ },
  ownSignOut: 'ends it',
};

/** Where nothing was kept yet, makes the tables by the history of their changes, and one account. */
function startOf(kept: string): string {
  return `isNew = !File.exist?('practice.sqlite')
require './config/application'
Rails.application.class.initializer(:load_what_is_asked, after: :load_environment_config) { config.eager_load = false }
require './config/environment'
if isNew
  ActiveRecord::Migration.verbose = false
  tables = ActiveRecord::Base.connection
  tables.execute('PRAGMA synchronous = OFF')
  tables.migration_context.migrate
  ActiveRecord::Base.descendants.each(&:reset_column_information)
  user = User.new(firstname: '${NAME}', lastname: 'Practice', mail: 'ada@example.test')
  user.language = 'en'
  user.login = '${ACCOUNT}'
  user.password = user.password_confirmation = '${PASSWORD}'
  user.save!
  FileUtils.cp('practice.sqlite', "${kept}.#{Process.pid}")
  File.rename("${kept}.#{Process.pid}", '${kept}')
end
`;
}
