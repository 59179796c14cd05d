/** Signs in at a desk as a browser does. @returns the cookies that it has then */
export async function signedIn(desk: string, login: string): Promise<string> {
  const begun = await fetch(`${desk}sign-in`, { redirect: 'manual' });
  const answer = await fetch(`${begun.headers.get('location')}&login=${login}`, { redirect: 'manual' });
  const back = await fetch(answer.headers.get('location') ?? '', {
    redirect: 'manual',
    headers: { Cookie: cookiesOf(begun) },
  });
  if (back.status !== 303) throw new Error(`${login} was not signed in: ${await back.text()}`);
  return cookiesOf(back);
}

function cookiesOf(answer: Response): string {
  return answer.headers
    .getSetCookie()
    .map((cookie) => cookie.split(';')[0])
    .join('; ');
}
