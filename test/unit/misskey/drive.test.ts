import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createFile, deleteFile, fileName, updateFile } from '../../../lib/misskey/drive.ts';
import type { Connection } from '../../../lib/misskey/request.ts';
import { startServer, type TestServer } from '../../server/start.ts';
import { misskey11 } from '../../server/personalities/misskey-11.37.1.ts';
import type { Personality } from '../../server/personality.ts';

let server: TestServer;
let connection: Required<Connection>;

async function start(personality?: Personality): Promise<void> {
  server = await startServer(personality ? { personality } : {});
  const { token } = server.tokenFor('alice', ['read:account', 'write:notes', 'write:drive']);
  connection = { origin: server.origin, token };
}

beforeEach(() => start());
afterEach(() => server.close());

const png = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a]);
const picture = (...more: number[]) => new Blob([png, new Uint8Array(more)], { type: 'image/png' });
const wish = { name: 'cat.png', content: picture(), comment: '', isSensitive: false, force: false };
const drive = () => [...server.world.files.values()];

/** An answer of the server's own, with an error in it. */
function refusedBy(code: string, status = 400) {
  return { status, body: { error: { code, message: '', id: '' } } };
}

describe('a file', () => {
  it('is uploaded with its name, its alt text and what it is', async () => {
    const file = await createFile(connection, {
      ...wish,
      name: '猫.png',
      comment: 'A cat.',
      isSensitive: true,
    });
    expect(file).toMatchObject({ comment: 'A cat.', isSensitive: true });
    expect(drive()).toMatchObject([{ id: file.id, name: '猫.png', type: 'image/png', size: 6 }]);
  });

  it('has its fields before it, and the token among them alone', async () => {
    await createFile(connection, wish);
    const [asked] = server.requestsTo('drive/files/create');
    expect(asked?.body).toEqual({
      i: connection.token,
      name: 'cat.png',
      isSensitive: 'false',
      force: 'false',
      file: { name: 'cat.png', type: 'image/png', size: 6 },
    });
    expect(Object.keys(asked?.body ?? {}).at(-1)).toBe('file');
    expect(asked?.headers).not.toHaveProperty('authorization');
  });

  it('is the one that is there already, as it is, unless a new one is forced', async () => {
    const first = await createFile(connection, { ...wish, comment: 'A cat.' });
    const same = await createFile(connection, { ...wish, comment: 'A dog.' });
    expect(same).toMatchObject({ id: first.id, comment: 'A cat.' });
    const other = await createFile(connection, { ...wish, comment: 'A dog.', force: true });
    expect(other).toMatchObject({ comment: 'A dog.' });
    expect(other.id).not.toBe(first.id);
  });

  it('can be said to be something else, or nothing', async () => {
    const { id } = await createFile(connection, wish);
    expect(await updateFile(connection, id, { comment: 'A cat.', isSensitive: true })).toMatchObject({
      comment: 'A cat.',
      isSensitive: true,
    });
    expect(await updateFile(connection, id, { comment: '', isSensitive: false })).toMatchObject({
      comment: null,
      isSensitive: false,
    });
  });

  it('can be deleted, once', async () => {
    const { id } = await createFile(connection, wish);
    await deleteFile(connection, id);
    expect(drive()).toEqual([]);
    await expect(deleteFile(connection, id)).rejects.toMatchObject({ code: 'noSuchFile' });
    const words = { comment: '', isSensitive: false };
    await expect(updateFile(connection, id, words)).rejects.toMatchObject({ code: 'noSuchFile' });
  });

  it('keeps its name with old servers, which garble that of the part', async () => {
    await server.close();
    await start(misskey11);
    await createFile(connection, { ...wish, name: '猫.png' });
    expect(drive()).toMatchObject([{ name: '猫.png' }]);
  });
});

describe('what a server does not take', () => {
  it('is told by the policies of the role', async () => {
    const [alice] = server.world.users.values();
    const policies = (of: object) => Object.assign(alice ?? {}, { policies: of });
    policies({ maxFileSizeMb: 0 });
    await expect(createFile(connection, wish)).rejects.toMatchObject({
      code: 'fileTooLarge',
      detail: { subject: 'cat.png', status: 413, serverCode: 'MAX_FILE_SIZE_EXCEEDED' },
    });
    policies({ driveCapacityMb: 0 });
    await expect(createFile(connection, wish)).rejects.toMatchObject({ code: 'noFreeSpace' });
    policies({ uploadableFileTypes: ['text/*'] });
    await expect(createFile(connection, wish)).rejects.toMatchObject({ code: 'fileTypeRefused' });
  });

  it('is an alt text that is too long', async () => {
    await expect(createFile(connection, { ...wish, comment: 'あ'.repeat(513) })).rejects.toMatchObject({
      code: 'altTextTooLong',
      detail: { subject: 'cat.png' },
    });
  });

  it.each([
    [refusedBy('INAPPROPRIATE'), 'inappropriateFile'],
    [refusedBy('INVALID_FILE_NAME'), 'badFileName'],
    [refusedBy('COMMENT_TOO_LONG'), 'altTextTooLong'],
    [refusedBy('FST_REQ_FILE_TOO_LARGE', 413), 'fileTooLarge'],
    [{ status: 413 }, 'fileTooLarge'],
    [{ status: 413, body: '<h1>413 Request Entity Too Large</h1>' }, 'fileTooLarge'],
  ])('is named: %j', async (answer, code) => {
    server.faults.next('drive/files/create', { answer });
    await expect(createFile(connection, wish)).rejects.toMatchObject({
      code,
      detail: { subject: 'cat.png' },
    });
  });

  it('is not the file when it is the token that may not', async () => {
    const { token } = server.tokenFor('alice', ['write:notes']);
    await expect(createFile({ ...connection, token }, wish)).rejects.toMatchObject({
      code: 'permissionMissing',
      detail: { permission: 'write:drive' },
    });
  });

  it('is not yet known while misskey.io is at work', async () => {
    server.faults.next('drive/files/create', { answer: refusedBy('PROCESSING', 202) });
    await expect(createFile(connection, wish)).rejects.toMatchObject({ code: 'processing' });
  });

  it('never has the token in its words', async () => {
    const error = { code: 'SOMETHING', id: '', message: `no ${connection.token}` };
    server.faults.next('drive/files/create', { answer: { status: 400, body: { error } } });
    await expect(createFile(connection, wish)).rejects.toMatchObject({ detail: { message: 'no …' } });
  });
});

describe('an upload', () => {
  it('is given up when nobody wants it any more', async () => {
    const hold = server.faults.hold('drive/files/create', 'request');
    const stop = new AbortController();
    const upload = createFile(connection, wish, stop.signal);
    await hold.reached;
    stop.abort();
    await expect(upload).rejects.toMatchObject({ code: 'unreachable' });
    hold.release();
  });

  it('needs an answer that makes sense', async () => {
    server.faults.next('drive/files/create', { answer: { status: 200, body: { ok: true } } });
    await expect(createFile(connection, wish)).rejects.toMatchObject({ code: 'badAnswer' });
  });
});

describe('the name of a file', () => {
  it.each([
    ['cat.png', 'cat.png'],
    ['猫の写真.jpg', '猫の写真.jpg'],
    ['../../etc/passwd', '._._etc_passwd'],
    ['C:\\cat.png', 'C:_cat.png'],
    ['a\u0000b\nc.png', 'a_b_c.png'],
    ['blob', 'untitled'],
    ['  ', 'untitled'],
    [`${'x'.repeat(300)}.jpeg`, `${'x'.repeat(100)}.jpeg`],
    ['🐈'.repeat(300), '🐈'.repeat(100)],
  ])('%j is sent as %j', (name, sent) => {
    expect(fileName(name)).toBe(sent);
  });
});
