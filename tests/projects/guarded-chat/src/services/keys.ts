import { KeyClient } from '../clients';

export const keys = new KeyClient();
