/** A file as Firefox itself has it. */
interface XpcomFile {
  initWithPath: (path: string) => void;
}

interface XpcomArray {
  appendElement: (element: XpcomFile) => void;
  enumerate: () => unknown;
}

/**
 * Chooses these files in every file chooser that opens from now on, in place of the window that there is no screen for.
 * Runs alone inside Firefox itself, which asks for the chooser by its name and gives what was chosen to the page.
 */
export function chooseFiles(paths: string[]): void {
  const files = paths.map((path) => {
    const file = Cc['@mozilla.org/file/local;1']?.createInstance(Ci['nsIFile']) as XpcomFile;
    file.initWithPath(path);
    return file;
  });
  const chooser = {
    QueryInterface: ChromeUtils.generateQI(['nsIFilePicker']),
    init: () => undefined,
    appendFilters: () => undefined,
    appendFilter: () => undefined,
    appendRawFilter: () => undefined,
    get files() {
      const list = Cc['@mozilla.org/array;1']?.createInstance(Ci['nsIMutableArray']) as XpcomArray;
      for (const file of files) list.appendElement(file);
      return list.enumerate();
    },
    open: (answer: { done: (result: number) => void }) => {
      // 0: something was chosen.
      setTimeout(() => answer.done(0));
    },
  };
  const registrar = Components.manager.QueryInterface(Ci['nsIComponentRegistrar']);
  registrar.registerFactory(
    Services.uuid.generateUUID(),
    'a chooser in which a test chooses',
    '@mozilla.org/filepicker;1',
    {
      QueryInterface: ChromeUtils.generateQI(['nsIFactory']),
      createInstance: (type: unknown) => chooser.QueryInterface(type),
    },
  );
}
