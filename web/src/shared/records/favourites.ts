import { remove, put } from '../../api/http';

/** Favourites belong to a person, not to the record. */
export const setFavourite = async (kind: string, id: string, on: boolean): Promise<void> => {
  const path = `/${kind}s/${id}/favourite`;
  await (on ? put(path, {}) : remove(path));
};
