/** In the languages of newsrooms; what follows is one word. */
const PASSWORD =
  /^[^:：=\n]{0,30}(?:password|passwort|kennwort|mot de passe|contraseña|senha|palavra-passe|wachtwoord|lösenord|hasło|пароль|şifre|mật khẩu|kata sandi|סיסמה|كلمة (?:المرور|السر)|رمز عبور|पासवर्ड|পাসওয়ার্ড|密[码碼]|パスワード|비밀번호)\s*[:：=]\s*\S+\s*$/imu;
/** Characters, and words, of a line that is no sentence. */
const LONGEST_LABELLED = 100;
const LONGEST_PHRASE = 10;

/**
 * Of names and passwords that somebody noted down, no line of which is a long sentence.
 *
 * @returns what stands before the first password; undefined for any other text.
 */
export function passwordLabel(text: string): string | undefined {
  const label = PASSWORD.exec(text)?.[0].replace(/[:：=][\s\S]*$/, '');
  if (label === undefined) return undefined;
  const isNote = text.split('\n').every((line) => {
    const isSentence = /[.!?。！？।؟]$/.test(line.trim()) && line.split(/\s+/).length > LONGEST_PHRASE;
    return line.length <= LONGEST_LABELLED && !isSentence;
  });
  return isNote ? label : undefined;
}
