/** ms that the processor worked on this. Unlike the time on a clock, it does not grow when the machine is busy with others. */
export function cpuTime(work: () => unknown): number {
  const before = process.threadCpuUsage();
  work();
  return process.threadCpuUsage(before).user / 1000;
}
