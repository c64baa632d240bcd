import type { Kind } from '../core/kinds/kind.ts';
import { aspnetIdentity } from './aspnet-identity.ts';
import { authJs } from './auth-js.ts';
import { betterAuth } from './better-auth.ts';
import { canvas } from './canvas.ts';
import { cas } from './cas.ts';
import { confluence } from './confluence.ts';
import { discourse } from './discourse.ts';
import { djangoAdmin } from './django-admin.ts';
import { drupal } from './drupal.ts';
import { gitea } from './gitea.ts';
import { gitlab } from './gitlab.ts';
import { grafana } from './grafana.ts';
import { jenkins } from './jenkins.ts';
import { jira } from './jira.ts';
import { joomla } from './joomla.ts';
import { jupyter } from './jupyter.ts';
import { jupyterhub } from './jupyterhub.ts';
import { keycloak } from './keycloak.ts';
import { mediawiki } from './mediawiki.ts';
import { moodle } from './moodle.ts';
import { nextcloud } from './nextcloud.ts';
import { phpbb } from './phpbb.ts';
import { phpmyadmin } from './phpmyadmin.ts';
import { railsDevise } from './rails-devise.ts';
import { redmine } from './redmine.ts';
import { roundcube } from './roundcube.ts';
import { shibboleth } from './shibboleth.ts';
import { simplesamlphp } from './simplesamlphp.ts';
import { springSecurity } from './spring-security.ts';
import { wordpress } from './wordpress.ts';

/** Every kind of server software that is recognised, in the order of their ids. */
export const allKinds: readonly Kind[] = [
  aspnetIdentity,
  authJs,
  betterAuth,
  canvas,
  cas,
  confluence,
  discourse,
  djangoAdmin,
  drupal,
  gitea,
  gitlab,
  grafana,
  jenkins,
  jira,
  joomla,
  jupyter,
  jupyterhub,
  keycloak,
  mediawiki,
  moodle,
  nextcloud,
  phpbb,
  phpmyadmin,
  railsDevise,
  redmine,
  roundcube,
  shibboleth,
  simplesamlphp,
  springSecurity,
  wordpress,
];
