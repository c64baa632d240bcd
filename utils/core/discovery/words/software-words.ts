import { isPlainSegment } from './route-words.ts';

/** Names of software that people install at a path of a host: the path then says what runs there, and nobody's name. */
const SOFTWARE = new Set(
  (
    'activemq adminer airflow alfresco argocd artifactory aspnet-identity auth-js awx bamboo better-auth ' +
    'bitbucket bitwarden bookstack bugzilla camunda canvas cas cockpit collabora concourse confluence crowd ' +
    'discourse django django-admin dokuwiki drone drupal ejabberd elastic fisheye flarum forgejo freshrss ' +
    'geoserver gerrit ghost gitea gitlab glpi gogs grafana graylog guacamole harbor hasura hawtio horde icinga ' +
    'icingaweb2 idp immich influxdb jasperserver jenkins jira joomla jupyter jupyterhub kafka-ui keycloak kibana ' +
    'limesurvey mailman mantis mantisbt matomo mattermost mautic mediawiki metabase minio moodle mrbs munin mybb ' +
    'nagios netbox nextcloud nexus nifi nodered nuxeo odoo openproject otrs owa owncloud passbolt pgadmin ' +
    'pgadmin4 phabricator phpbb phpmyadmin pihole pinpoint piwigo piwik plone pma portainer prestashop ' +
    'prometheus proxmox rabbitmq rails-devise rainloop redmine rocketchat roundcube roundcubemail rstudio ' +
    'rundeck seafile sentry shibboleth simplesaml simplesamlphp snipeit sogo sonar sonarqube splunk ' +
    'spring-security squirrelmail stash suitecrm superset svn synapse teamcity testlink tomcat trac tt-rss typo3 ' +
    'umbraco vault vaultwarden weblate webmail webmin websvn wekan wordpress xwiki youtrack zabbix zammad ' +
    'zeppelin zimbra'
  ).split(' '),
);

/** Words before the name of a realm: the part of a sign-on server that signs in people of one kind. */
const REALMS = /^\/(?:auth\/)?realms\/[a-z][a-z_-]{0,30}\/?$/i;

/** Whether a whole path is a realm, or begins with the name of software and has plain words behind it. */
export function isSoftwarePath(path: string): boolean {
  const [start, first = '', ...rest] = path.split('/');
  if (start !== '') return false;
  return REALMS.test(path) || (SOFTWARE.has(first.toLowerCase()) && rest.every(isPlainSegment));
}
