/** What goes to the server that a person signs in to, as Firefox sorts data. */
export const dataKinds = [
  'authenticationInfo',
  'personalCommunications',
  'websiteContent',
  'browsingActivity',
] as const;

export type DataKind = (typeof dataKinds)[number];
