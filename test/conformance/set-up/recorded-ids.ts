/** What was made between the recorded cases, by the ids it got then. */
export type RecordedIds = {
  channel: string;
  noBody: string;
  emptyJson: string;
  form: string;
  app: string;
  emojiFile: string;
  stream1: string;
  stream2: string;
  bobPublic: string;
  plain: string;
  replySelf: string;
  inChannel: string;
  renote: string;
  followers: string;
  specified: string;
  bob: string;
  replyBob: string;
  alice: string;
  bobFollowers: string;
  bobSpecified: string;
  bobToAlice: string;
  bobHome: string;
  aliceFollowers: string;
  aliceSpecified: string;
};

export const misskey2025Ids: RecordedIds = {
  channel: 'atsdzd2aiv4o002b',
  noBody: 'a70927c4-cfbe-4036-87d3-d4775fa3439b',
  emptyJson: '89dee461-7b16-4558-a582-4147b3eaed12',
  form: '2b89e668-72ce-4fc2-82ea-0de6511ceef8',
  app: 'atsdyto8iv4o000t',
  emojiFile: 'atsdzgupiv4o0033',
  stream1: 'atsdzngdiv4o00f1',
  stream2: 'atsdzwcxiv4o00fc',
  bobPublic: 'atse45fiiv4o00go',
  plain: 'atse2t1hiv4o00fz',
  replySelf: 'atse2t1riv4o00g0',
  inChannel: 'atse2t22iv4o00g1',
  renote: 'atse2t2aiv4o00g2',
  followers: 'atse2t2oiv4o00g3',
  specified: 'atse2t31iv4o00g4',
  bob: 'atse2t3niv4o00g5',
  replyBob: 'atse2t42iv4o00g6',
  alice: 'atsdysusiv4o0004',
  bobFollowers: 'atse458aiv4o00gd',
  bobSpecified: 'atse458oiv4o00ge',
  bobToAlice: 'atse4591iv4o00gf',
  bobHome: 'atse459uiv4o00gg',
  aliceFollowers: 'atse45a4iv4o00gi',
  aliceSpecified: 'atse45aciv4o00gj',
};

export const misskey13Ids: RecordedIds = {
  channel: 'atsduhp5d0',
  noBody: 'efb72df7-2299-4aee-bc84-7939deb4c6de',
  emptyJson: '99397f38-79c2-48fc-8108-0ca162f97770',
  form: 'f0a3b73e-ad87-4d73-883e-7766c9908073',
  app: 'atsdty97bf',
  emojiFile: 'atsdulg6dp',
  stream1: 'atsdx8r6pp',
  stream2: 'atsdxho0q3',
  bobPublic: 'atse42h2ru',
  plain: 'atse2s8hqy',
  replySelf: 'atse2s8qqz',
  inChannel: 'atse2s94r0',
  renote: 'atse2s9lr1',
  followers: 'atse2sa0r2',
  specified: 'atse2saer3',
  bob: 'atse2saor4',
  replyBob: 'atse2sazr5',
  alice: 'atsdtxfub1',
  bobFollowers: 'atse423sr8',
  bobSpecified: 'atse424mr9',
  bobToAlice: 'atse425era',
  bobHome: 'atse425vrc',
  aliceFollowers: 'atse426pre',
  aliceSpecified: 'atse4276rf',
};

export const misskey12Ids: RecordedIds = {
  channel: 'atsdtel3co',
  noBody: '626ef480-4555-4189-9c32-eac33cd54000',
  emptyJson: 'ad24cab4-83d4-4acd-8036-e553e4a377e4',
  form: '31ab5ea3-7e94-4df9-9501-1f09e9621ae4',
  app: 'atsdt46ub3',
  emojiFile: 'atsdtic1dh',
  stream1: 'atsdwd43pg',
  stream2: 'atsdwm2gpu',
  bobPublic: 'atse3rljrm',
  plain: 'atse2rbnqp',
  replySelf: 'atse2rccqq',
  inChannel: 'atse2rd0qr',
  renote: 'atse2rdeqt',
  followers: 'atse2recqu',
  specified: 'atse2reqqv',
  bob: 'atse2rf7qw',
  replyBob: 'atse2rfmqx',
  alice: 'atsdt20cap',
  bobFollowers: 'atse3qj6r0',
  bobSpecified: 'atse3qofr1',
  bobToAlice: 'atse3qpkr2',
  bobHome: 'atse3qtmr5',
  aliceFollowers: 'atse3qvfr6',
  aliceSpecified: 'atse3qvyr7',
};
