import { createAuthClient } from 'better-auth/client';

const client = createAuthClient();
const find = (selector) => document.querySelector(selector);

find('#sign-in').addEventListener('submit', async (event) => {
  event.preventDefault();
  const { email, password } = Object.fromEntries(new FormData(event.target));
  await client.signIn.email({ email, password });
  location.reload();
});
find('#sign-out').addEventListener('click', async () => {
  await client.signOut();
  location.reload();
});

const { data } = await client.getSession();
find(data === null ? '#inside' : '#sign-in').remove();
find(data === null ? '#sign-in' : '#inside').hidden = false;
