/** What a site may do wrong when asked to sign out. */
export type SignOutFault =
  | 'forbidden'
  | 'challenge'
  | 'rate-limited'
  | 'server-error'
  | 'hang'
  | 'cut'
  | 'redirect'
  | 'answer-lost' // ended, but the answer never arrived
  | 'lies' // 200 that ends nothing
  | 'lies-and-clears' // 200 that ends nothing and clears the cookie
  | 'lies-and-goes-anonymous' // the same, with an anonymous cookie in the old one's place
  | 'ends-but-cookie-returns'
  | 'rotates' // 200 that puts another living sign-in of the same session in the old one's place
  | 'no-token'; // the site hands out no token, so nothing leaves
