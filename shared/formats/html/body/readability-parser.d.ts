declare module '@mozilla/readability/JSDOMParser.js' {
  export default class JSDOMParser {
    /** @param page well-formed. */
    parse(page: string, address?: string): object;
  }
}
