/** What the texts with named places need. Made from the English texts by `npm run generate`. */
export type TextArguments = {
  badgeRule: { site: string };
  badgeTitle: { site: string; left: string };
  storeContainer: { number: string };
  insideSite: { site: string };
  rowLeft: { soon: 'soon' | 'other'; time: string };
  timeLeftShort: { kind: 'browser-session' | 'private-window' | 'unknown' | 'expired' };
  rowOutcome: { is: 'signed-out' | 'removed' | 'unclear' };
  heroSignedIn: { left: 'time' | 'close' | 'private' | 'expired' | 'other'; time: string };
  heroMayBe: { left: 'time' | 'close' | 'private' | 'expired' | 'other'; time: string };
  timeLeftWords: { kind: 'browser-session' | 'private-window' | 'unknown' | 'expired' };
  factUntil: { date: string };
  factForgets: { how: 'sooner' | 'shared' | 'private' | 'private-sooner' | 'private-shared' | 'other' };
  factWouldKeep: { site: string; time: string };
  factRenewed: { when: 'now' | 'other'; ago: string };
  factVisits: { when: 'now' | 'other'; time: string; date: string };
  signOutOf: { what: string };
  signOutOfAndRemove: { count: number; removed: number };
  removeDataOf: { count: number };
  openSite: { site: string };
  ruleChoice: { rule: 'never' | 'last-tab' | 'no-look' | 'idle' | 'idle-firefox' | 'daily' };
  ruleMinutes: { count: number };
  ruleOpensTab: { site: string };
  ruleOpenTabOnly: { site: string };
  ruleCannot: { because: 'needs-tab' | 'guide-only' | 'unseen' | 'untried'; site: string };
  ruleCounts: { site: string; time: string };
  ruleWaits: { for: 'sound' | 'unsent-text' | 'download' | 'sign-out' | 'unlocking'; site: string };
  ruleSince: { rule: 'last-tab' | 'no-look' | 'idle' | 'daily'; time: string };
  ruleNotNow: { site: string };
  ruleNotNowDone: { site: string };
  ruleNoteTitle: { site: string };
  settingsFound: { count: number };
  settingsNone: { typed: string };
  alsoSignedIn: { count: number };
  removeWhat: { what: 'all' | 'other'; site: string; where: 'private' | 'container' | 'other'; name: string };
  removeWarning: { site: string };
  planNothing: { site: string };
  kindIn: { kind: string; count: number };
  storedKind: {
    of:
      | 'cookies'
      | 'partitionedCookies'
      | 'localStorage'
      | 'sessionStorage'
      | 'databases'
      | 'caches'
      | 'serviceWorkers';
  };
  cannotCount: { kinds: string };
  portsListed: { sites: string; site: string };
  notFromHere: { site: string };
  ownDataPage: { browser: 'firefox' | 'phone' | 'other' };
  tickTrusted: { cookies: string };
  removedToo: { kinds: string };
  stillStored: { kinds: string };
  askedToRemove: { kinds: string };
  cookiesStayed: { cookies: string };
  notRemoved: { kinds: string };
  phase: {
    of: 'starting' | 'learning' | 'control' | 'request' | 'deciding' | 'rechecking' | 'tidying' | 'removing';
    site: string;
  };
  guidedNow: { scope: 'here' | 'everywhere' | 'other' };
  guideMenu: { scope: 'here' | 'everywhere' | 'other' };
  guideAccount: { scope: 'here' | 'everywhere' | 'other' };
  guideSessions: { scope: 'here' | 'everywhere' | 'other' };
  guideList: { scope: 'here' | 'everywhere' | 'other' };
  guideDevices: { scope: 'here' | 'everywhere' | 'other' };
  guideApp: { scope: 'here' | 'everywhere' | 'other' };
  aboutAccount: { site: string; where: 'private' | 'container' | 'other'; name: string };
  everywhereOpens: { site: string };
  notEnded: { sites: string };
  othersOpens: { site: string };
  listAsking: { site: string };
  listSilent: { site: string };
  listOf: { site: string };
  endingDevice: { site: string };
  tokensNoTab: { site: string };
  tokensOf: { site: string };
  tokensNone: { site: string };
  tokensSilent: { site: string };
  tokenGiven: { date: string };
  tokenOf: { program: string; date: string };
  tokenAsking: { site: string };
  listedEnd: { result: 'ended' | 'still-there' | 'off-the-list' };
  tokenGone: { site: string; program: string };
  revokeTokenOf: { program: string; date: string };
  endSessionOn: { device: string };
  deviceUsed: { when: 'now' | 'other'; ago: string };
  listedNow: {
    entry: 'gone' | 'still-there' | 'others-gone' | 'others-still-there' | 'other';
    site: string;
    device: string;
  };
  askedToEnd: { what: 'others' | 'other'; site: string; device: string };
  askedProgram: { site: string; program: string };
  allStoresEnds: { site: string; stores: string };
  stillSignedIn: { site: string };
  outcomeLead: { outcome: 'signed-out' | 'removed-here-only' | 'already-signed-out' | 'could-not-tell' | 'refused' };
  alsoEnds: { products: string };
  allAccounts: { site: string };
  stays: { what: 'conversations' | 'account' };
  everywhereUnseen: { asked: 'asked' | 'other' };
  untried: { count: number; cookies: string };
  backAgain: { cookies: string };
  worksUntil: { date: string };
  worksUnknown: { site: string };
  mayWork: { until: 'known' | 'other'; date: string };
  cookiesRemoved: { count: number };
  cookiesLeft: { count: number };
  alreadySaid: { site: string };
  refusedNext: { when: 'later' | 'other'; site: string };
  refusedQuietly: { site: string };
  noProbe: { site: string };
  insideAnother: { site: string };
  noSignOutConfirmed: { site: string };
  removedMeanwhile: { site: string };
  askedInPart: { site: string };
  andMore: { count: number };
  listCut: { site: string };
  twoSignIns: { site: string };
  turnedOffMeanwhile: { site: string };
  siteUnknown: { site: string };
  accessGone: { site: string };
  answerStatus: { says: 'given' | 'error' | 'done' | 'other'; site: string; status: string };
  answer: {
    what:
      | 'none'
      | 'unclear'
      | 'busy'
      | 'challenge'
      | 'redirect'
      | 'timeout'
      | 'network-error'
      | 'no-page'
      | 'access-missing'
      | 'no-credential'
      | 'url-refused'
      | 'no-token'
      | 'visited'
      | 'no-control'
      | 'pressed'
      | 'pressed-in-part'
      | 'page-held';
    site: string;
  };
  relatedStill: { count: number; sites: string };
  wayBack: { state: 'signed-in' | 'cannot-see' | 'other'; other: string; site: string };
  signOnBack: { at: 'unknown' | 'other'; site: string; host: string };
  addSignOn: { host: string };
  wayIn: { by: 'e-mail-link' | 'other'; site: string };
  warnClearedSetting: { sites: string };
  warnSeemsCleared: { sites: string };
  warnPrivate: { place: 'here' | 'other'; sites: string };
  warnSessionCookie: { sites: string };
  warnClock: { way: 'ahead' | 'other'; time: string };
  warnLimited: { site: string; documented: string; given: string };
  warnLimitedSites: { sites: string };
  warnEndSoon: { count: number; sites: string };
  warnCrowded: { count: number; site: string };
  warnCrowdedSites: { sites: string };
  goodClearing: { because: 'private' | 'session-cookie' | 'other'; sites: string };
  cureClear: { browser: 'firefox' | 'phone' | 'other'; addresses: string };
  cureRememberMe: { sites: string };
  cureTabs: { browser: 'firefox' | 'other' };
  cureCrowded: { sites: string };
  genericHere: { way: 'request' | 'other'; site: string };
  genericEverywhere: { way: 'request' | 'guide' | 'other'; site: string };
  genericOthers: { way: 'list' | 'guide' | 'other'; site: string };
  genericSecured: { by: 'password' | 'other'; site: string };
  unsent: { count: number };
  reloadTabs: { count: number };
  siteOff: { site: string };
  accessMissing: { site: string };
  nowAllowed: { site: string };
  hostMissing: { why: 'checking' | 'former-address'; host: string; site: string };
  allowHost: { host: string };
  noOther: { seen: 'all' | 'all-none' | 'none' | 'may-be' | 'other' };
  accessOptional: { site: string };
  trouble: { what: 'unreachable' | 'unexpected' | 'not-saved' | 'not-allowed' | 'not-loaded' };
  notice: {
    of:
      | 'storage-failing'
      | 'settings-unreadable'
      | 'settings-newer'
      | 'records-unreadable'
      | 'records-newer'
      | 'cookies-unreadable'
      | 'journal-unreadable'
      | 'journal-newer';
  };
  moreSites: { count: number; sites: string };
  sitesFound: { count: number };
  noSiteFound: { typed: string };
  allowGroup: { group: string };
  firstSitesAllowed: { groups: string };
  tabTitle: { open: string };
  helpFound: { count: number };
  helpNone: { typed: string };
  helpUnsure: { remove: string };
  helpRemoved: { everywhere: string };
  helpWhy: { why: string; keep: string };
  helpShared: { shared: string; settings: string; leave: string };
  helpAdd: { add: string; attempt: string };
  helpRemoveAll: { remove: string; settings: string; erase: string; history: string; removeUs: string; unsync: string };
  helpSends: { sent: string; settings: string };
  helpDevices: { everywhere: string };
  group: {
    of: 'assistants' | 'mail' | 'social' | 'video-and-music' | 'shops' | 'school' | 'work' | 'code' | 'games' | 'own';
  };
  onLabel: { site: string };
  siteAccess: { is: 'granted' | 'missing' | 'unknown' | 'off' };
  endsIn: { time: string };
  whoBefore: { site: string };
  whoNamed: { name: string };
  whoUnnamed: { because: 'no-name' | 'two-sign-ins' | 'gone' | 'changed'; site: string };
  diagnosisIntro: { site: string };
  recordNote: { record: 'none-yet' | 'off' };
  causeNotSure: { certainty: 'likely' | 'other'; sentence: string };
  cause: {
    line:
      | 'incident'
      | 'private-window'
      | 'signed-out-here'
      | 'still-signed-in'
      | 'brought-back'
      | 'reached-end'
      | 'evicted'
      | 'cleared-on-exit'
      | 'cleared-on-exit-not-sure'
      | 'ended-with-browser'
      | 'removed-here'
      | 'ended-by-site'
      | 'ended-by-site-refuses'
      | 'ended-by-site-refuses-after-ours'
      | 'account-switched'
      | 'connection'
      | 'could-not-tell';
    site: string;
  };
  advice: {
    what:
      | 'incident'
      | 'signed-out-here'
      | 'brought-back'
      | 'reached-end'
      | 'shared'
      | 'sign-in-again'
      | 'secure'
      | 'switched'
      | 'switched-firefox'
      | 'switched-phone'
      | 'evicted'
      | 'removed-here'
      | 'connection'
      | 'still-signed-in';
    site: string;
  };
  evidence: {
    what:
      | 'own-record'
      | 'same-as-ended'
      | 'date-passed'
      | 'gone-after-start'
      | 'gone-after-starts'
      | 'setting-clears'
      | 'cookie-without-date'
      | 'private-window-closed'
      | 'here-is-private'
      | 'user-says-private'
      | 'user-says-cleaner'
      | 'past-date-written'
      | 'page-was-loading'
      | 'others-stayed'
      | 'others-went'
      | 'went-elsewhere'
      | 'deleted-from-within'
      | 'deleted-silently'
      | 'site-refuses-cookie'
      | 'we-had-asked'
      | 'site-answers-challenge'
      | 'site-silent'
      | 'other-sign-in-here'
      | 'browser-dropped-it'
      | 'crowded-host'
      | 'site-says-yes'
      | 'too-fresh'
      | 'was-not-looking'
      | 'no-record'
      | 'browser-names-nobody';
    site: string;
  };
  statusPageSays: {
    what: 'fine' | 'quote' | 'maintenance' | 'incident' | 'unclear' | 'not-asked' | 'none';
    site: string;
    quote: string;
  };
  reason: {
    of: 'clears-on-exit' | 'cleared-data' | 'private-window' | 'ended-everywhere' | 'other-account' | 'connection';
  };
  reasonAnswer: { answer: 'yes' | 'no' | 'said-yes' | 'said-no' | 'cannot-see' };
  privateClosed: { date: string };
  lineSince: { start: 'before' | 'other'; date: string };
  lineSpan: { start: 'before' | 'other'; from: string; to: string; end: string };
  sessionEnd: {
    how:
      | 'signed-out-here'
      | 'reached-end'
      | 'replaced'
      | 'taken-back'
      | 'evicted'
      | 'deleted'
      | 'unseen'
      | 'at-start'
      | 'not-looking';
  };
  lastEnd: {
    how: 'signed-out-here' | 'reached-end' | 'replaced' | 'gone-while-open' | 'gone-while-closed' | 'gone-unseen';
    date: string;
  };
  supportTitle: { site: string };
  browserName: { browser: 'firefox' | 'other' };
  recordKept: { is: 'off' | 'other' };
  letEndNote: { date: string };
  pageLink: { to: 'account' | 'sessions' | 'login' | 'tokens' | 'password' | 'help' | 'status' | 'help-center' };
  linksOf: { site: string };
  nameOf: { store: string };
  privateSteps: { browser: 'firefox' | 'phone' | 'other' };
  lastChecked: { date: string };
  clearing: { what: 'clears' | 'seems-to-clear' | 'keeps' | 'unknown' };
  daysBefore: { count: number };
  removeTimeOf: { time: string };
  timesMost: { count: number };
  remindOf: { site: string };
  sitesAllBut: { sites: string };
  badgeHint: { time: string };
  recordCount: { count: number; sites: string };
  recordOf: { site: string };
  eraseRecordOf: { site: string };
  computerHint: { device: 'phone' | 'other' };
  leaveKeys: { keys: string };
  byIdleMinutes: { count: number };
  byIdleRange: { least: string; most: string };
  byItselfLocked: { browser: 'firefox' | 'other' };
  following: { state: 'could-not' | 'newer' | 'left' | 'not-removed' };
  fileTrouble: { what: 'foreign' | 'foreign-sites' | 'broken' | 'newer' | 'too-large' | 'too-many' | 'unreadable' };
  inQuotes: { quote: string };
  siteIs: { is: 'new' | 'other' };
  siteChanges: { changes: string };
  siteDoes: { does: 'looks' | 'sends' | 'opens' | 'removes' | 'presses'; list: string };
  siteCookieOnlyFor: { cookie: string; places: string };
  siteNotTaken: { name: 'none' | 'other'; why: string; site: string };
  siteChange: { of: 'name' | 'hosts' | 'cookies' | 'storage' | 'sign-out' | 'question' | 'pages' | 'other' };
  settingsChange: {
    of:
      | 'sites'
      | 'store-names'
      | 'badge'
      | 'reminders'
      | 'record-begins'
      | 'record-ends'
      | 'record'
      | 'shared-computer'
      | 'own-computer'
      | 'leaving'
      | 'clears-browser'
      | 'rules'
      | 'follow'
      | 'follow-ends'
      | 'experimental'
      | 'no-experiments'
      | 'language';
  };
  scope: { of: 'this-browser' | 'everywhere' | 'other-devices' };
  controlBefore: { answer: 'yes' | 'no' | 'other'; site: string };
  askedFor: { way: 'page' | 'visit' | 'press' | 'other'; date: string; site: string };
  askedNothing: { site: string };
  checkedAfter: { answer: 'gone' | 'unasked' | 'yes' | 'no' | 'out' | 'other' };
  lastsUntil: { date: string };
  receiptTitle: { site: string };
  nameAndValue: { name: string; value: string };
  habit: { of: 'password' | 'ways-in' | 'review' };
  storedFor: {
    what:
      | 'settings'
      | 'sites'
      | 'ways'
      | 'runs'
      | 'rules'
      | 'record'
      | 'reminders'
      | 'labels'
      | 'lengths'
      | 'clearing'
      | 'clock'
      | 'key'
      | 'following'
      | 'preferences'
      | 'refused'
      | 'sent'
      | 'checked'
      | 'leave'
      | 'lent'
      | 'plans'
      | 'told'
      | 'browser-run'
      | 'visits'
      | 'watch'
      | 'adding'
      | 'unfinished'
      | 'aside';
  };
  storedLast: { date: string };
  sentReason: {
    why:
      | 'control-probe'
      | 'sign-out'
      | 'deciding-probe'
      | 'browser-probe'
      | 'fetch-token'
      | 'list-sessions'
      | 'end-session'
      | 'list-tokens'
      | 'revoke-token'
      | 'diagnosis-probe'
      | 'account'
      | 'status-page'
      | 'site-check'
      | 'learn';
  };
  sentFrom: { way: 'page' | 'background' };
  sentAnswerCell: {
    what: 'waiting' | 'challenge' | 'redirect' | 'timeout' | 'network-error' | 'not-sent' | 'visited' | 'pressed';
  };
  policyProblem: { kind: 'malformed' | 'unknown'; name: string };
  reminderTitle: { site: string; time: string };
  siteInStore: { site: string; store: string };
  reminderMessage: { renews: 'yes' | 'other'; date: string };
  reasonHint: {
    of: 'clears-on-exit' | 'cleared-data' | 'private-window' | 'ended-everywhere' | 'other-account' | 'connection';
    record: 'off' | 'other';
  };
  leaveCanGo: { private: 'hidden' | 'other' };
  leaveUntold: { count: number };
  leaveRemoved: { count: number };
  leaveDark: { count: number; sites: string };
  leaveMore: { count: number };
  leaveLeft: { count: number };
  leaveUnaccounted: { cookies: string };
  leaveOpen: { count: number };
  leaveShutOf: { host: string };
  leaveShut: { count: number };
  leaveSight: { reach: 'all' | 'all-but-off' | 'none' | 'other'; count: number };
  leaveFarther: { count: number };
  leaveAllowRemovalHint: { browser: string };
  signInByLikeness: { site: string };
  signInUnseen: { site: string };
  visitorsHaveItToo: { site: string };
  leaveOthersHint: { count: number };
  clearingResult: { result: 'done' | 'earlier' | 'permission-missing' | 'failed' | 'not-tried' };
  clearedStill: { answer: 'refused' | 'other'; site: string };
  takeFrom: { list: 'history' | 'other' };
  takeFromHint: { list: 'history' | 'other'; sites: number };
  takeUntimed: { of: 'one' | 'other'; count: number };
  takeNotForms: { browser: 'firefox' | 'other' };
  listCount: { list: 'history' | 'other'; what: 'taken' | 'stayed' | 'other'; count: number };
  listWhole: { list: 'history' | 'other'; what: 'none' | 'not-allowed' | 'other' };
  closedTabs: { count: number };
  listsUntimed: { count: number };
  leaveSince: { known: 'exact' | 'other'; date: string };
  leaveUnsent: { count: number };
  leaveTabsFate: { fate: 'close' | 'gone' | 'other'; count: number };
  leaveNeedsYouNext: { site: string };
  leaveGoneNamed: { count: number; sites: string };
  leaveSeenGone: { site: string };
  leaveStep: { step: 'waiting' | 'signing-out' | 'removing' };
  leaveTabsKept: { count: number };
  leaveStarted: { kind: 'remove' | 'both' | 'other'; removed: number; count: number };
  leaveOutOfReach: { after: 'cleared' | 'shared' | 'other' };
  leaveFromHome: { site: string };
  leaveItsPage: { address: string };
  leavePhoneCode: { address: string };
  leaveBegins: { time: string };
  leaveBeginsAll: { others: 'some' | 'none'; clearing: 'on' | 'off' };
  leaveLater: { time: string };
  leaveCancelName: { what: string };
  leavePlanned: { when: 'today' | 'locked' | 'other'; date: string };
  leavePutOffsLeft: { count: number };
  leaveDarkCount: { count: number };
  leaveCounts: { of: 'earlier' | 'other'; dark: number; removed: number; left: number };
  checkIntro: { site: string };
  checkTitle: { site: string };
  checkSame: { compared: 'part' | 'other' };
  checkNoCookie: { cookie: string };
  checkUnlisted: { cookie: string; host: string };
  checkOtherHost: { cookie: string; host: string };
  checkLength: { cookie: string; time: string; expected: string };
  checkNoEnd: { cookie: string };
  checkAnswer: { who: 'visitor' | 'other'; status: string };
  checkPageGone: { kind: string; status: string };
  checkNotCompared: {
    because: 'access-missing' | 'not-signed-in' | 'no-probe' | 'not-taken' | 'length-not-seen';
    site: string;
  };
  checkSilent: { who: 'visitor' | 'other'; status: string };
  checkSilentPage: { kind: string; status: string };
  checkNewAnswer: { status: string };
  checkSignedOut: { outcome: string };
  addNamed: { host: string };
  changeNamed: { site: string };
  addLede: { step: 'change' | 'found' | 'other' };
  addHint: { kind: 'fixed' | 'other' };
  addLookedAt: { found: 'nothing' | 'not-looked' | 'other' };
  addTrouble: {
    what:
      | 'nothing-typed'
      | 'browser-page'
      | 'not-an-address'
      | 'not-allowed'
      | 'no-store'
      | 'no-access'
      | 'unreachable';
  };
  addSuffix: { suffix: string };
  addBuiltIn: { site: string };
  addOwn: { site: string };
  addBeside: { site: string };
  addLooked: { count: number };
  addNoCookie: { page: 'looked-at' | 'no-tab' | 'not-ready' };
  addUnheardOf: { host: string };
  addLooksLike: { kind: string };
  addNear: { address: string };
  addNoWay: { page: 'looked-at' | 'no-tab' | 'not-ready' };
  addTry: { how: 'guided' | 'unencrypted' | 'other'; site: string };
  addNotTried: { because: 'nobody' | 'other'; site: string };
  likeSignIn: {
    because:
      | 'only-signed-in'
      | 'proof'
      | 'signed-token'
      | 'session'
      | 'hidden-who'
      | 'readable-proof'
      | 'kept-and-hidden'
      | 'any-visitor'
      | 'token'
      | 'hidden'
      | 'short-session'
      | 'readable-session'
      | 'who'
      | 'long'
      | 'other-purpose'
      | 'none'
      | 'went'
      | 'changed'
      | 'before'
      | 'kind';
  };
  signInStored: { area: 'local' | 'other' };
  signInAllOf: { host: string };
  signInUntil: { date: string };
  wayControl: { role: 'link' | 'button' | 'menuitem' | 'menu' | 'other'; control: string };
  wayControlBare: { role: 'link' | 'button' | 'menuitem' | 'menu' | 'other' };
  wayLinkTo: { path: string };
  wayRequest: { method: string; path: string };
  wayVisits: { path: string };
  wayPresses: { how: 'opens-menu' | 'own-link' | 'as-shown' | 'as-shown-one' | 'menu-first' | 'form' | 'other' };
  wayLeadsTo: { path: string };
  wayOnPage: { path: string };
  waySends: { with: 'token' | 'other' };
  waySendsBody: { words: string };
  showWatching: { state: 'no-tab' | 'seen' | 'other'; site: string };
  watchingHere: { state: 'seen' | 'other'; site: string };
  showLearned: { what: 'cookies' | 'nothing' | 'other'; site: string };
  notTaken: {
    because:
      | 'not-one-domain'
      | 'foreign-address'
      | 'not-https'
      | 'foreign-cookie'
      | 'carries-secrets'
      | 'not-plain'
      | 'wider-sign-out'
      | 'no-mark'
      | 'empty'
      | 'ends-more'
      | 'malformed'
      | 'twice'
      | 'too-many'
      | 'managed'
      | 'known-site';
  };
  tried: {
    outcome: 'signed-out' | 'already-signed-out' | 'removed-here-only' | 'refused' | 'could-not-tell' | 'other';
    date: string;
  };
  ownRemoveWhat: { site: string };
  sawWords: { words: string };
  learnedKept: { site: string };
  learnedHere: { site: string };
  learnedForgotten: { site: string };
};
