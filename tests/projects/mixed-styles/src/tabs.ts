import Redis from "ioredis"

export class Store {
	readonly cache =
		new Redis()
	readonly pair = [
		new Redis(),	new Redis({ db: 1 }),
	]
}
