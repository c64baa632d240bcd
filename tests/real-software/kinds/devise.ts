import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { NAME, PASSWORD, type RealSoftware } from '../real-software.ts';
import { RAILS, RAILS_ENV, servedByPuma } from './ruby.ts';

const ACCOUNT = `${NAME.toLowerCase()}@example.test`;

export const devise: RealSoftware = {
  name: 'devise',
  kind: 'Rails with Devise',
  made: 'Devise in an application of Ruby on Rails: a form that says DELETE, a signed cookie that no list is kept of',
  installed: [...RAILS, 'ruby-devise'],
  async prepare({ folder, port }) {
    for (const [path, text] of Object.entries({ ...APP, 'start.rb': `${START}${servedByPuma(port, 'Practice')}` })) {
      await mkdir(dirname(join(folder, path)), { recursive: true });
      await writeFile(join(folder, path), text);
    }
    return { command: 'ruby', args: ['start.rb'], cwd: folder, env: RAILS_ENV };
  },
  ready: '/users/sign_in',
  signIn: {
    path: '/users/sign_in',
    fields: { '#user_email': ACCOUNT, '#user_password': PASSWORD },
    press: '#new_user input[type=submit]',
  },
  inside: { path: '/', mark: new RegExp(`Signed in as ${ACCOUNT}`) },
  ownSignOut: 'leaves it',
};

/**
 * The smallest application that has people sign in: one table, one page, and Devise with what it does by itself. The
 * button is made by Rails, for the sign-out that Devise has unless it is told otherwise.
 */
const APP = {
  'config/database.yml': 'production: {adapter: sqlite3, database: practice.sqlite}\n',
  'config/routes.rb': `Rails.application.routes.draw do
  devise_for :users
  root to: 'home#show'
end
`,
  'app/controllers/application_controller.rb': 'class ApplicationController < ActionController::Base; end\n',
  'app/models/user.rb': `class User < ActiveRecord::Base
  devise :database_authenticatable, :rememberable
end
`,
  'app/controllers/home_controller.rb': `class HomeController < ApplicationController
  before_action :authenticate_user!
  def show; end
end
`,
  'app/views/layouts/application.html.erb': `<!doctype html>
<html><head><title>Practice</title><%= csrf_meta_tags %></head><body><%= yield %></body></html>
`,
  'app/views/home/show.html.erb': `<p>Signed in as <%= current_user.email %></p>
<%= button_to 'Sign out', destroy_user_session_path, method: :delete %>
`,
};

const START = `require 'rails'
require 'active_record/railtie'
require 'action_controller/railtie'
require 'devise'
require 'devise/orm/active_record'
class Practice < Rails::Application
  config.load_defaults 6.1
  config.root = __dir__
  config.eager_load = false
  config.logger = Logger.new($stderr, level: :warn)
end
Devise.setup { |config| config.stretches = 1 }
Practice.initialize!
ActiveRecord::Schema.verbose = false
ActiveRecord::Schema.define do
  create_table :users do |table|
    table.string :email
    table.string :encrypted_password
    table.datetime :remember_created_at
  end
end
User.create!(email: '${ACCOUNT}', password: '${PASSWORD}')
`;
