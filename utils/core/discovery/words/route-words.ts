/** Words of which the addresses of many sites are made. They name what a page is about, and nobody. */
const PLAIN = new Set(
  (
    'about access account accounts action actions activity add address addresses admin alerts all api app apps asp ' +
    'aspx at auth authentication authorize avatar base begin billing board blog browse buy by bye calendar callback ' +
    'cart cgi change channel channels chat chats check checkout ci client clients cms code comments company config ' +
    'confirm confirmation connect connections console contact control core create credentials csrf current customer ' +
    'customers dashboard data default delete detail details device devices disconnect do docs documents download ' +
    'drive edit email emails en end endpoint error events exit explore export external factor favorites feed feeds ' +
    'file files finish follow followers following forgot form forms forum front functions general get goodbye graphql ' +
    'group groups guest handler health help history home host htm html http hub id identity import in inbox index ' +
    'info init internal invite invites issues item items job jobs js json jsp key keys language last leave library ' +
    'list lists locale lock log logged login logoff logon logout logs mail main manage management manager me media ' +
    'member members menu message messages mfa mobile mode module modules my new news next node notes notification ' +
    'notifications oauth oauth2 off oidc on open option options order orders org organization organizations ' +
    'organisation other otp out overview owner page pages panel password passwords pay payment payments people ' +
    'permissions person personal php phone photo photos ping plan plans play point portal post posts preferences ' +
    'private product products profile profiles project projects public query queue read recent recover redirect ' +
    'register registration remove report reports repos request reset rest restore revoke role roles room rooms route ' +
    'rpc rss saml save search secure security self sell send server service services session sessions set setting ' +
    'settings setup shop show sign signed signin signoff signon signout signup site sites spa special sso start ' +
    'state static stats status stop storage store stream subscription subscriptions support switch sync system tab ' +
    'tags task tasks team teams terminate terms test theme ticket tickets to token tokens tools trash twofactor two ' +
    'ui unlock up update upload url user users v verify version video videos view viewer wall web webapp welcome who ' +
    'whoami wiki work workspace workspaces wp www xml your'
  ).split(' '),
);

/** Words behind which the name of a person or of an account stands, as in `/users/anna.schmidt`. */
const OWNER =
  /^(?:users?|u|members?|people|person|profiles?|accounts?|authors?|customers?|employees?|students?|contacts?|by)$/i;

/**
 * Whether a segment of a path is made of such words alone, with small numbers between them: then it can hold the name
 * of nobody. Most others do not either.
 */
export function isPlainSegment(segment: string): boolean {
  const words = segment
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-z0-9]+/);
  return (
    /^[\w.*-]*$/.test(segment) &&
    words.every((word) => /^(?:v?\d{1,2})?$/.test(word) || PLAIN.has(word.replace(/\d{1,2}$/, '')))
  );
}

/** Whether a whole path is. */
export function isPlainPath(path: string): boolean {
  return path.split('/').every(isPlainSegment);
}

/** Whether a segment stands where addresses hold the name of a person or of an account. */
export function isNamePlace(segments: readonly string[], at: number): boolean {
  return OWNER.test(segments[at - 1] ?? '') || /^~/.test(segments[at] ?? '');
}
