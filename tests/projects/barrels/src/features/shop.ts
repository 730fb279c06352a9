class Store {
  readonly name = 'corner';
}

class Redis {
  readonly store = new Store();
}

export const shop = new Redis();
