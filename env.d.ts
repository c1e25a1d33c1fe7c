interface ImportMetaEnv {
  /** Address of the hosted pages, ending with `/`; empty in a build without them. */
  readonly SITE_URL: string;
}
