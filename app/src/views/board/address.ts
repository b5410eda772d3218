// The state of the board's pages is their address: what is chosen can be bookmarked, sent, and gone back from.
import { useSearchParams } from 'wouter';

/** Changes of an address: a value, or `null` to leave it out. */
export type AddressChange = { readonly [name: string]: string | null };

/** The address' values, and a way to change some and keep the others. */
export function useAddress(): readonly [URLSearchParams, (change: AddressChange, step?: boolean) => void] {
  const [params, setParams] = useSearchParams();
  return [
    params,
    (change, step = false) =>
      setParams(
        (before) => {
          const after = new URLSearchParams(before);
          for (const [name, value] of Object.entries(change)) {
            if (value === null || value === '') after.delete(name);
            else after.set(name, value);
          }
          return after;
        },
        { replace: !step },
      ),
  ];
}
