/**
 * All that the desk says instead of what it was asked for: of each code the status (RFC 9110, section 15; RFC 6585, section 3) and the
 * English sentence, which programs get as `detail`. `{name}` stands for a field of that name. In the other languages the page's
 * catalogues say it, `page/words/<tag>.json`, under `problem.<code>`.
 */
export const PROBLEMS = {
  'no-address': [404, 'There is nothing at this address.'],
  method: [405, 'This address takes {methods}.'],
  'address-encoding': [400, 'The address is not percent-encoded UTF-8.'],
  internal: [500, 'Something went wrong here; its log says what.'],
  busy: [503, 'Other texts are being looked at. Try again in a moment.'],

  'signed-out': [401, 'You are not signed in, or not any more.'],
  'no-token': [
    401,
    'Open the address that "feedmill desk" prints, or show the token, as "Authorization: Bearer TOKEN".',
  ],
  'sign-in-unknown': [503, 'Nobody answers who could say whether you are still signed in. Try again in a minute.'],
  foreign: [403, 'A page of another site may not ask for this.'],
  'no-rights': [403, '"{name}" is signed in and may do nothing at this desk. Ask whoever runs it for a group.'],
  'may-not-see': [403, 'You may not see this.'],
  'may-not-change': [403, 'You may see what became of uploads, and change none.'],
  'chief-only': [403, 'That is for the chief alone.'],
  'other-folder': [403, '"{key}" does not lie in a folder of yours: {folders}.'],
  'other-section': [403, 'It would be in the section "{section}"; yours: {folders}.'],
  'other-article': [403, 'It would change an article of "{key}"; yours: {folders}.'],
  'text-unseen': [403, 'A text of that size is not looked at before it is taken: it is for the chief alone.'],

  'body-too-large': [413, 'That is more than a request may have here.'],
  'upload-too-large': [413, 'That is more than any upload may have.'],
  'too-large': [413, '"{key}" has {bytes} bytes; {most} are the most.'],
  'too-large-to-show': [413, 'That is more than can be shown here; it is in the bucket as it was uploaded.'],
  'no-json-type': [415, 'Send it as application/json.'],
  'no-json-object': [422, 'The body is no JSON object.'],
  'query-too-long': [400, '"query" has {most} characters at the most.'],
  'limit-range': [400, '"limit" is a number from 1 to {most}.'],
  'bad-cursor': [400, '"after" is no `next` of this list.'],
  'no-choice': [400, '"{name}" is one of {all}.'],
  'until-no-instant': [400, '"until" is an instant, as 2026-12-31T23:59:59Z.'],
  'address-body': [422, '"bytes" says how many there are, and nothing else is to be said.'],
  'move-body': [422, '"to" is the new key, and nothing else is to be said.'],
  'keep-back-body': [422, '"how" is withdrawn or held, and "reason" a text of at most 300 characters.'],
  'link-body': [422, '"url" is an address of the web, and "folder" where in the inbox it is to lie.'],
  'accepted-status-body': [
    422,
    '"uploadedAt" is that of the receipt, "statuses" some of those that it names; nothing else is to be said.',
  ],
  'feed-body': [422, '"feed" is the id of a feed.'],

  'key-unusable': [422, 'No upload can have that name.'],
  'only-beside': [422, '"{key}" only says something of "{upload}": name that.'],
  'unknown-upload': [404, 'Nothing is known of "{key}".'],
  'not-in-inbox': [404, '"{key}" does not lie in the inbox.'],
  'gone-meanwhile': [412, '"{key}" does not lie in the inbox any more.'],
  'changed-meanwhile': [412, 'Somebody else has changed "{key}" meanwhile.'],
  'key-taken': [412, 'There is an upload "{key}" already.'],
  'name-in-the-way': [
    422,
    'In the inbox no file can lie there: something else has that name, or the name is too long.',
  ],
  'disk-full': [507, 'The disk is full: nothing was written.'],
  'may-not-write': [403, 'Feedmill itself may not write there in the inbox: nothing was written.'],
  'link-not-taken': [422, 'Nothing was taken from {url}.'],
  'no-such-tag': [412, 'If-Match is no ETag of an upload.'],
  'bad-condition': [400, 'If-Match is an ETag, and If-None-Match is *.'],
  'no-condition': [428, 'Say which version you replace (If-Match), or that it is new (If-None-Match: *).'],
  'not-past': [404, 'Uploads go through the desk itself here.'],
  'not-under-way': [404, 'Of "{key}" no such upload is under way any more: begin it again.'],
  'other-offset': [409, 'Of "{key}" {offset} bytes are there: go on behind them.'],
  'no-offset': [400, 'Upload-Offset says how many bytes are there, and Upload-Complete is ?0 or ?1.'],
  'unfit-piece': [422, 'The next piece has {bytes} bytes, and goes where the upload says.'],
  'too-many-under-way': [429, 'Too many uploads are half done here. Try again in an hour.'],

  'no-room-beside': [422, 'The name of "{key}" leaves no room for a file beside it.'],
  'beside-unreadable': [
    422,
    'What lies beside the file cannot be read, and keeps it back. Mend that, or take it away.',
  ],
  'beside-taken': [412, 'Something is said beside "{key}" already.'],
  'not-held-by-status': [412, 'No unknown status, or not that one alone, holds "{key}" any more. Look at it again.'],
  'not-acceptable': [422, '"{key}" says its status in a way that nothing beside it can accept: mend the file itself.'],
  'no-date': [422, '"{text}" is no date that can be read. Write it as 2026-12-24 08:00.'],
  unsayable: [422, 'This cannot be said so: {names}.'],
  'no-version': [404, 'No such version is kept.'],
  'feed-not-held': [404, 'No feed of that id is held.'],
} as const satisfies Readonly<Record<string, readonly [status: number, sentence: string]>>;

export type ProblemCode = keyof typeof PROBLEMS;

/** The names of what stands in a sentence. */
type NamesIn<Sentence extends string> = Sentence extends `${string}{${infer Name}}${infer Rest}`
  ? Name | NamesIn<Rest>
  : never;

/** What is to be said with a code: all that its sentence names, and nothing else. */
export type Fields<Code extends ProblemCode> = Readonly<Record<NamesIn<(typeof PROBLEMS)[Code][1]>, string | number>>;
