// Loaded into a build before all else: its clock starts at FAKE_NOW, an ISO 8601 date, and goes on from there.
const RealDate = Date;
const shift = RealDate.parse(process.env.FAKE_NOW ?? '') - RealDate.now();
const now = () => RealDate.now() + shift;

globalThis.Date = new Proxy(RealDate, {
  construct: (target, args, self) => Reflect.construct(target, args.length > 0 ? args : [now()], self),
  apply: () => new RealDate(now()).toString(),
  get: (target, key, self) => (key === 'now' ? now : Reflect.get(target, key, self)),
});
