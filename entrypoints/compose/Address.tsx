import { useEffect } from 'preact/hooks';

interface AddressProps {
  /** The draft in hand once there is something of it to keep; null: none yet, or none any more. */
  draftId: string | null;
}

/** Has the page open again with the same draft when it is loaded anew, or when the browser brings it back. */
export function Address({ draftId }: AddressProps) {
  useEffect(() => {
    const url = new URL(location.href);
    if (draftId === null) url.searchParams.delete('draft');
    else url.searchParams.set('draft', draftId);
    history.replaceState(null, '', url);
  }, [draftId]);
  return null;
}
