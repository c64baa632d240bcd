/** The packages that run an application of Ruby on Rails, with a database in a file and a web server. */
export const RAILS = ['ruby', 'ruby-rails', 'ruby-sqlite3', 'puma'];

/** What every application of Rails is told here. */
export const RAILS_ENV = {
  RAILS_ENV: 'production',
  SECRET_KEY_BASE: 'practice-only-'.repeat(5),
  RAILS_SERVE_STATIC_FILES: '1',
};

/** Ruby that serves `app` with Puma on a port of this machine, in the process that has made the tables. */
export function servedByPuma(port: number, app: string): string {
  return `require 'puma'
require 'puma/server'
server = Puma::Server.new(${app}, Puma::Events.strings)
server.add_tcp_listener('127.0.0.1', ${port})
server.run.join
`;
}
